using AsyncLab.Notebooks.Checks.CSharp;
using AsyncLab.Notebooks.Checks.Displays;
using AsyncLab.Notebooks.Checks.Headers;
using AsyncLab.Notebooks.Checks.Imports;
using AsyncLab.Notebooks.Checks.Pages;

namespace AsyncLab.Notebooks.Checks;

/// <summary>All that is asked of notebooks.</summary>
internal static class Rules
{
    public const string FormatRuleName = "format";
    public const string PortabilityName = "portability";

    /// <summary>What holds for any notebook.</summary>
    public static IReadOnlyList<Rule> General { get; } = [new LinkRule(), new AltTextRule(), new StoredOutputRule(), new CellIdRule(), new RenderedRule()];

    /// <summary>What a notebook keeps to if it is to run unchanged in .NET Interactive, in Verso and here.</summary>
    public static IReadOnlyList<Rule> Portability { get; } =
    [
        new HeaderLanguageRule(), new HeaderFormRule(), new BareWordRule(), new MetadataFirstRule(), new MagicRule(),
        new RelativeReferenceRule(), new LoadRule(), new ImportAloneRule(), new ImportUsedRule(), new QuietImportRule(), new NestedImportRule(), new PackageVersionRule(), new LibraryBuildRule(),
        new DisplayCallRule(), new ShownTypeRule(), new OwnFormatRule(), new AwaitRule(), new ErrorStreamRule(), new ConsoleOrderRule(),
        SyntaxRule.Namespace, SyntaxRule.ExtensionClass, SyntaxRule.UsingDeclaration, SyntaxRule.Span, SyntaxRule.Dynamic, new TakenNameRule(),
        HtmlCellRule.LoadedScript, HtmlCellRule.RequireJs, HtmlCellRule.GlobalScript, HtmlCellRule.GlobalStyle, HtmlCellRule.Connection,
        new UniqueIdRule(), new SubstitutionRule(), new LocalPictureRule(),
    ];

    /// <summary>The names and summaries of the rules for any notebook.</summary>
    public static IReadOnlyList<(string Name, string Summary)> GeneralNames { get; } =
    [
        (FormatRuleName, "files that are notebooks"),
        (NotebookCompiler.RuleName, "cells that compile"),
        (NotebookCompiler.EngineRuleName, "imports, references and words that this engine can follow"),
        .. General.Select(r => (r.Name, r.Summary)),
    ];

    /// <summary>The names and summaries of the rules of portability.</summary>
    public static IReadOnlyList<(string Name, string Summary)> PortabilityNames { get; } =
        [.. Portability.Select(r => (r.Name, r.Summary)), (MissingUsingRule.Name, MissingUsingRule.Summary)];
}
