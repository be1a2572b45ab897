/** The keyword of our schemas that asks a list which is kept outside of them: what a list says may change after a form was compiled. */
export const CODE_OF = 'x-code-of';
