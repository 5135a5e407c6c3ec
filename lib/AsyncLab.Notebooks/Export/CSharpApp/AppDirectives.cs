using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>The lines that tell <c>dotnet run</c> how to build a program so that it does what the notebook does.</summary>
internal sealed class AppDirectives(string name, Script script, AppReferences references)
{
    private static readonly HashSet<string> OfFormatting = ["Microsoft.DotNet.Interactive.Formatting", "Microsoft.AspNetCore.Html.Abstractions"];

    public IEnumerable<string> Lines => [.. Packages.Select(p => $"#:package {p.Id}@{p.Version}"), .. Properties.Select(p => $"#:property {p}")];

    private IEnumerable<NuGetReference> Packages => UsesFormatting && references.Packages.All(p => p.Id != AppReferences.Formatting.Id)
        ? references.Packages.Append(AppReferences.Formatting)
        : references.Packages;

    private IEnumerable<string> Properties
    {
        get
        {
            // Cells are compiled like this.
            yield return $"LangVersion={CSharpSession.ParseOptions.LanguageVersion.ToDisplayString()}";
            yield return $"Nullable={(Contains(SyntaxKind.NullableDirectiveTrivia) ? "annotations" : "disable")}";
            yield return "ImplicitUsings=disable";
            yield return "Optimize=true";
            yield return "DisableImplicitConfigurationDefines=true";
            if (script.Parts.SelectMany(p => p.Root.DescendantTokens()).Any(t => t.IsKind(SyntaxKind.UnsafeKeyword)))
                yield return "AllowUnsafeBlocks=true";

            // What is to be compiled ahead of time may not use reflection, as JSON does.
            yield return "PublishAot=false";
            // What holds for a repository around it need not hold for a program of one file.
            yield return "TreatWarningsAsErrors=false";
            yield return "RunAnalyzers=false";
            yield return "ManagePackageVersionsCentrally=false";
            yield return "RestorePackagesWithLockFile=false";
            if (references.Libraries.Count > 0)
                yield return $"CustomAfterMicrosoftCommonTargets=$(MSBuildProjectDirectory)/{LibraryTargets.Escape(LibraryTargets.FileName(name))}";
        }
    }

    private bool UsesFormatting => script.Parts.SelectMany(p => p.Root.DescendantNodes().OfType<SimpleNameSyntax>()
            .Select(n => p.Model.GetSymbolInfo(n).Symbol?.ContainingAssembly?.Name)).OfType<string>().Any(OfFormatting.Contains);

    private bool Contains(SyntaxKind directive) => script.Parts.Any(p => p.Root.DescendantTrivia().Any(t => t.IsKind(directive)));
}
