/** The portal is the last room: nobody calls it. */
export {};
