using AsyncLab.Notebooks.Tests.Browser;

namespace AsyncLab.Notebooks.Tests.Validation;

/// <summary>axe, which judges how usable a page is with a keyboard, a screen reader or weak eyes.</summary>
internal static class Axe
{
    private const string Run = """
        axe.run({ resultTypes: ["violations"] }).then(result => result.violations.flatMap(violation =>
            violation.nodes.map(node => `${violation.id}: ${node.target.join(" ")}: ${node.html.slice(0, 160)}: ${node.failureSummary}`)))
        """;

    /// <summary>What is wrong in the page that is open, each with rule and element.</summary>
    public static IReadOnlyCollection<object> Violations(OfflineBrowser browser)
    {
        var script = File.ReadAllText(Validators.PathOf("axe-core/axe.min.js"));
        browser.Evaluate<object>($"(() => {{ {script}\n }})()");
        return browser.Evaluate<IReadOnlyCollection<object>>(Run);
    }
}
