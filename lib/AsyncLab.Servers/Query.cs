using System.Globalization;

namespace AsyncLab.Servers;

/// <summary>What an address asks for behind its question mark.</summary>
/// <param name="values">The names and values.</param>
internal sealed class Query(IQueryCollection values)
{
    /// <summary>The most bytes that are sent or taken.</summary>
    public const long MostBytes = 1 << 30;

    private const long MostMilliseconds = 60_000;

    /// <summary>The name by which the client will ask what became of this request, if it will.</summary>
    public string? Id => values.TryGetValue("id", out var id) ? id.ToString() : null;

    /// <summary>A time in whole milliseconds, up to a minute; 0 if it is not there.</summary>
    /// <exception cref="BadHttpRequestException">It is no such number.</exception>
    public TimeSpan Time(string name) => TimeSpan.FromMilliseconds(Number(name, MostMilliseconds));

    /// <summary>A whole number from 0 up; 0 if it is not there.</summary>
    /// <exception cref="BadHttpRequestException">It is no such number.</exception>
    public long Number(string name, long most = MostBytes) =>
        !values.TryGetValue(name, out var text) ? 0
        : long.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number
        : throw new BadHttpRequestException($"'{name}' is a whole number from 0 to {most}.");

    /// <summary>A text.</summary>
    /// <exception cref="BadHttpRequestException">It is not there.</exception>
    public string Text(string name) =>
        values.TryGetValue(name, out var text) ? text.ToString() : throw new BadHttpRequestException($"'{name}' is missing.");
}
