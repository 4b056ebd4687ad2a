import { l10n, window, workspace, type Uri } from 'vscode';
import { reasonOf } from '../translate.ts';

/** A picture as a page hands it over: SVG as text, PNG as base64. */
export interface SavedPicture {
  readonly format: 'svg' | 'png';
  readonly data: string;
}

/** Ask where a picture is to be kept, and write it there. The editor asks before it replaces a file. */
export async function savePicture(suggested: Uri, picture: SavedPicture): Promise<void> {
  const { format } = picture;
  const target = await window.showSaveDialog({
    defaultUri: suggested.with({ path: `${suggested.path}.${format}` }),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (!target) return;
  try {
    await workspace.fs.writeFile(target, bytesOf(picture));
  } catch (error) {
    const message = reasonOf(error);
    void window.showErrorMessage(l10n.t('The picture was not saved. {0}', message));
  }
}

/** @throws Error when the data of a PNG is no base64. */
function bytesOf({ format, data }: SavedPicture): Uint8Array {
  if (format === 'svg') return new TextEncoder().encode(data);
  return Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
}
