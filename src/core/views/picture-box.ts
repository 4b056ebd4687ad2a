/** The size of a record's box in a picture, in pixels; apart from the layout, whose library not everyone needs. */
export const BOX = { width: 220, height: 60 } as const;
