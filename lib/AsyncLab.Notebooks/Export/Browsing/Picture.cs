namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>A place in a notebook at which something is shown.</summary>
/// <param name="Cell">The cell's number.</param>
/// <param name="Output">The place of the output in the cell, from 1; 0 for the cell itself.</param>
internal readonly record struct Place(int Cell, int Output);

/// <summary>A picture of what a browser drew.</summary>
/// <param name="Png">The picture in PNG.</param>
/// <param name="Width">How wide it is to be shown, in pixels of CSS.</param>
/// <param name="Height">How high.</param>
/// <param name="IsWithoutWords">Whether it shows a drawing alone, without the words around it.</param>
internal sealed record Picture(byte[] Png, int Width, int Height, bool IsWithoutWords = false);
