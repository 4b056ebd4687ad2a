/** The size of a record's box in a picture, in pixels; apart from the layout, whose library not everyone needs. */
export const BOX = { width: 210, height: 46 } as const;
