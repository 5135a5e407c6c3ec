using System.Text.Json;
using System.Text.Json.Serialization;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Runs;

/// <summary>Writes down what happens in a run while it happens: whatever ends the run, what it showed is kept.</summary>
public sealed partial class RunLog : IDisposable
{
    private readonly string _file;
    private readonly FileStream _part;
    private bool _failed;

    private RunLog(string file) => (_file, _part) = (file, new(PartOf(file), FileMode.Create, FileAccess.ReadWrite, FileShare.Read));

    /// <summary>Begins the log of a run; that of an earlier run stays until this one has ended.</summary>
    /// <param name="file">Where it goes; its folder is made.</param>
    /// <param name="document">The notebook.</param>
    /// <param name="fingerprint">What the run depends on.</param>
    /// <param name="started">When it begins.</param>
    /// <exception cref="IOException">The file cannot be written, or another run writes it.</exception>
    public static RunLog Begin(string file, DibDocument document, string fingerprint, DateTimeOffset started)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var log = new RunLog(file);
        var cells = document.Cells.Where(c => Languages.IsCode(c.Language)).Select(c => new RunHeader.CodeCell(c.Number, c.Source));
        log.Write(JsonSerializer.SerializeToUtf8Bytes(new(started, fingerprint, [.. cells]), Lines.Default.RunHeader));
        return log;
    }

    /// <summary>Adds what has happened.</summary>
    public void Add(RunEvent runEvent)
    {
        _part.Write(RunEventJson.ToLine(runEvent));
        // What the system has is safe from the end of this process.
        if (runEvent is CellEnded ended)
        {
            _failed |= !ended.Succeeded;
            _part.Flush();
        }
    }

    /// <summary>Puts the log in the place of that of the run before.</summary>
    /// <param name="elapsed">How long the run took.</param>
    public void Complete(TimeSpan elapsed)
    {
        Write(JsonSerializer.SerializeToUtf8Bytes(new(elapsed, !_failed), Lines.Default.RunFooter));
        if (!File.Exists(PartOf(_file)))
            PutBack();
        _part.Dispose();
        File.Move(PartOf(_file), _file, overwrite: true);
    }

    /// <summary>Closes the log; unless it is complete, it stays beside that of the run before.</summary>
    public void Dispose() => _part.Dispose();

    /// <summary>Where a run that has not ended writes.</summary>
    internal static string PartOf(string file) => file + ".part";

    // A cell has deleted it, with its folder perhaps: the system keeps it until it is closed.
    private void PutBack()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_file))!);
        using var part = File.Create(PartOf(_file));
        _part.Position = 0;
        _part.CopyTo(part);
    }

    private void Write(byte[] line)
    {
        _part.Write([.. line, (byte)'\n']);
        _part.Flush();
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(RunHeader))]
    [JsonSerializable(typeof(RunFooter))]
    internal sealed partial class Lines : JsonSerializerContext;
}
