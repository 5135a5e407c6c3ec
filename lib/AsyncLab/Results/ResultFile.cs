using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab;

/// <summary>Results as files of JSON, each with the machine it came from.</summary>
public static class ResultFile
{
    /// <summary>Writes a result: at any moment the file is the old one or the new one, whole.</summary>
    /// <exception cref="IOException">The file could not be written.</exception>
    public static void Save(Measurement result, string path) => Write(path, JsonSerializer.Serialize(result, ResultJson.Default.Measurement));

    /// <summary>Reads a result.</summary>
    /// <exception cref="InvalidDataException">The file is no result; the message begins with <c>file:line: </c>.</exception>
    public static Measurement Load(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>The result that a text of JSON is.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    internal static Measurement Parse(string json, string path)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ResultJson.Default.Measurement)
                ?? throw new JsonException("null");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException)
        {
            var line = ((e as JsonException)?.LineNumber ?? 0) + 1;
            throw new InvalidDataException(Texts.Format("Results_unreadable", path, line, e.Message), e);
        }
    }

    /// <summary>Writes a file beside its place and moves it there.</summary>
    internal static void Write(string path, string json)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        RemoveUnfinished(path);
        var temporary = $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(temporary, json);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // Whoever was killed while it wrote the same result left what it had.
    private static void RemoveUnfinished(string path)
    {
        var (folder, start) = (Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path) + ".");
        foreach (var left in Directory.EnumerateFiles(folder, $"{start}*-*.tmp"))
        {
            if (int.TryParse(Path.GetFileName(left)[start.Length..].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var writer) && !IsRunning(writer))
                File.Delete(left);
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>The form of result files.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true, WriteIndented = true)]
[JsonSerializable(typeof(Measurement))]
[JsonSerializable(typeof(SavedVerdict))]
internal sealed partial class ResultJson : JsonSerializerContext;
