using System.Net;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncLab.Notebooks.Execution;

/// <summary>What <c>#!about</c> shows: the engine and what it runs on.</summary>
internal static class AboutEngine
{
    public static IHtmlContent Table() => new HtmlString("<table><tbody>" + string.Concat(Rows().Select(r =>
        $"<tr><th>{r.Name}</th><td>{WebUtility.HtmlEncode(r.Value)}</td></tr>")) + "</tbody></table>");

    private static IEnumerable<(string Name, string Value)> Rows() =>
    [
        ("Engine", $"AsyncLab.Notebooks {VersionOf(typeof(AboutEngine))}"),
        ("Runtime", RuntimeInformation.FrameworkDescription),
        ("Language", "C# 13"),
        ("Formats", $"Microsoft.DotNet.Interactive.Formatting {VersionOf(typeof(Formatter))}"),
        ("System", $"{RuntimeInformation.OSDescription} ({RuntimeInformation.ProcessArchitecture})"),
    ];

    private static string VersionOf(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";
}
