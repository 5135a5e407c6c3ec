using System.Text;

namespace AsyncLab.Notebooks.Documents;

/// <summary>A notebook: its text, byte for byte, and the cells in it. A file that ends in <c>.ipynb</c> is one of Jupyter, any other a <c>.dib</c>.</summary>
public sealed class DibDocument
{
    // The byte order mark, if there is one, stays in the text.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // In megabytes. Of each byte there are up to 80 in memory while a notebook is read, shown and written. An .ipynb holds
    // its pictures, too; more than this nobody can put on GitHub.
    private const int LongestDib = 32;
    private const int LongestIpynb = 100;

    private readonly string _text;
    private readonly IReadOnlyList<DibCell> _cells;

    private DibDocument(string path, string text)
    {
        Path = path;
        _text = text;
        _cells = IpynbParser.IsFor(path) ? IpynbParser.Parse(path, text) : new DibParser(path, text).Parse();
        Cells = [.. _cells.Select(c => c.Cell)];
    }

    /// <summary>The notebook's file.</summary>
    public string Path { get; }

    /// <summary>The cells, in order; at least one.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>Reads a notebook.</summary>
    /// <exception cref="DibFormatException">The file is missing, unreadable or not a notebook.</exception>
    public static DibDocument Load(string path)
    {
        var bytes = Read(path);
        try
        {
            return new DibDocument(path, StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n');
            throw new DibFormatException(path, line, "expected UTF-8; save the file with the encoding UTF-8", e);
        }
    }

    /// <summary>Parses a notebook.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="path">The file it stands for, in messages and for <see cref="Save"/>.</param>
    /// <exception cref="DibFormatException">The text is not a notebook.</exception>
    public static DibDocument Parse(string text, string path) => new(path, text);

    /// <summary>The notebook with another source in one cell and nothing else changed.</summary>
    /// <param name="cellNumber">The number of the cell, from 1.</param>
    /// <param name="source">The new source; its line ends become those of the file.</param>
    /// <exception cref="ArgumentException">With this source the notebook would have other cells than before.</exception>
    /// <exception cref="DibFormatException">A tag in the source is wrong.</exception>
    /// <exception cref="NotSupportedException">The notebook is an <c>.ipynb</c>.</exception>
    public DibDocument WithSource(int cellNumber, string source)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cellNumber, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cellNumber, Cells.Count);
        var (cell, start, end) = _cells[cellNumber - 1];
        if (source == cell.Source)
            return this;
        if (IpynbParser.IsFor(Path))
            throw new NotSupportedException($"{Path}: cells of an .ipynb cannot be replaced; save the notebook as .dib first.");

        source = source.Replace("\r\n", "\n");
        var gap = start > 0 && _text[start - 1] != '\n' ? "\n" : "";
        var written = (gap + source).Replace("\n", DibSyntax.NewLine(_text));
        var changed = new DibDocument(Path, _text[..start] + written + _text[end..]);

        var wanted = Cells.Select(c => c.Number == cellNumber ? (c.Language, source) : (c.Language, c.Source));
        var isContiguous = _text[start..end].Replace("\r\n", "\n") == cell.Source;
        return isContiguous && changed.Cells.Select(c => (c.Language, c.Source)).SequenceEqual(wanted)
            ? changed
            : throw new ArgumentException(
                $"Cell {cellNumber} of {Path} cannot have this source: a cell has some text, neither begins nor ends " +
                "with an empty line, and holds no line that begins another cell.", nameof(source));
    }

    /// <summary>Writes the notebook: at any moment the file is the old one or the new one, whole.</summary>
    /// <param name="path">Where to write; if null, to <see cref="Path"/>.</param>
    /// <exception cref="IOException">The file could not be written.</exception>
    public void Save(string? path = null)
    {
        path ??= Path;
        var bytes = Encode(path);
        var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>The whole text of the file.</summary>
    public override string ToString() => _text;

    private static byte[] Read(string path)
    {
        try
        {
            var (length, longest) = (File.Exists(path) ? new FileInfo(path).Length / 1_000_000 : 0, IpynbParser.IsFor(path) ? LongestIpynb : LongestDib);
            return length < longest
                ? File.ReadAllBytes(path)
                : throw new DibFormatException(path, 1, $"expected a notebook of less than {longest} MB, found {length} MB; move what is large into files that its cells read");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DibFormatException(path, 1, "expected a notebook here, but there is no such file; check the path", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new DibFormatException(path, 1, $"expected a readable file; {e.Message}", e);
        }
    }

    private byte[] Encode(string path)
    {
        try
        {
            return StrictUtf8.GetBytes(_text);
        }
        catch (EncoderFallbackException e)
        {
            var line = 1 + _text.AsSpan(0, Math.Max(e.Index, 0)).Count('\n');
            throw new DibFormatException(path, line, "expected text that UTF-8 can express; remove the half of a surrogate pair", e);
        }
    }
}
