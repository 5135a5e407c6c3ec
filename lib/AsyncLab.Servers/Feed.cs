using System.Globalization;
using System.Xml.Linq;

namespace AsyncLab.Servers;

/// <summary>A feed in the format RSS 2.0 (https://www.rssboard.org/rss-specification).</summary>
internal static class Feed
{
    // The first day of the book; a feed that changes could not be compared.
    private static readonly DateTimeOffset s_newest = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The feed of a site with this many items, the newest first.</summary>
    public static string Of(string site, int items)
    {
        var channel = new XElement(
            "channel",
            new XElement("title", "News of the loopback web"),
            new XElement("link", site),
            new XElement("description", "What a site would tell, if it had something to tell."),
            new XElement("language", "en"),
            Enumerable.Range(0, items).Select(i => Item(site, items - i, s_newest.AddHours(-i))));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{new XElement("rss", new XAttribute("version", "2.0"), channel)}\n";
    }

    private static XElement Item(string site, int number, DateTimeOffset when) => new(
        "item",
        new XElement("title", $"News item {number}"),
        new XElement("link", $"{site}/page?item={number}"),
        new XElement("description", $"Item {number} is <b>new</b>, & it is short."),
        new XElement("guid", $"{site}/page?item={number}"),
        new XElement("pubDate", when.ToString("R", CultureInfo.InvariantCulture)));
}
