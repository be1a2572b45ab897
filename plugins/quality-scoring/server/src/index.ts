/** The plugin object, nothing else. */
export default {};
