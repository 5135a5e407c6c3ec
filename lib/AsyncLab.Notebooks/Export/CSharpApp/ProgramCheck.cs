using System.Globalization;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Compiles a program to see whether it says what the notebook says.</summary>
internal sealed class ProgramCheck(Script script, AppReferences references)
{
    private static readonly CSharpParseOptions ParseOptions = new CSharpParseOptions(CSharpSession.ParseOptions.LanguageVersion)
        .WithFeatures([new("FileBasedProgram", "true")]);

    // Used before it has a value or before it is declared; used by an expression tree, a type or a static function.
    private static readonly HashSet<string> OnlyOfLocals = ["CS0165", "CS0841", "CS8110", "CS8801", "CS8820", "CS8421"];

    /// <summary>The first error that the notebook does not have.</summary>
    public Obstacle? Find(ProgramText program)
    {
        // Whoever exports a broken notebook gets a broken program.
        if (script.Parts.Any(p => p.HasErrors))
            return null;

        var tree = CSharpText.Parse(program.ToString(), ParseOptions);
        var errors = CSharpCompilation.Create("app", [tree], references.Metadata, Script.Options(OutputKind.ConsoleApplication))
            .GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count == 0)
            return null;

        var error = errors.FirstOrDefault(e => MemberAt(e, tree) is not null) ?? errors[0];
        var section = program.SectionAt(error.Location.SourceSpan.Start) ?? script.Parts[0].Section;
        return new Obstacle(section, MemberAt(error, tree), $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private ScriptMember? MemberAt(Diagnostic error, SyntaxTree tree)
    {
        if (!OnlyOfLocals.Contains(error.Id))
            return null;

        var name = tree.GetRoot().FindToken(error.Location.SourceSpan.Start).ValueText;
        return script.Members.FirstOrDefault(m => m.NewName == name && m is { IsType: false, IsShared: false });
    }
}

/// <summary>Why a notebook is no program yet.</summary>
/// <param name="Section">Where.</param>
/// <param name="Member">What would help if it were a member of a class; null if nothing would.</param>
/// <param name="Message">What the compiler says.</param>
internal sealed record Obstacle(Section Section, ScriptMember? Member, string Message);
