using System.CommandLine;

namespace AsyncLab.Cli;

/// <summary>What the user says to the command <c>export</c>.</summary>
internal sealed class ExportOptions
{
    public ExportOptions(IReadOnlyList<string> forms)
    {
        To.CompletionSources.Add([.. forms]);
        To.Validators.Add(to =>
        {
            foreach (var unknown in to.Tokens.Select(t => t.Value).Except(forms))
                to.AddError($"There is no form '{unknown}'; name one of {string.Join(", ", forms)}.");
        });
    }

    public Option<string[]> To { get; } = new("--to", "-t")
    {
        Description = "The form to export to; several by naming the option again.",
        HelpName = "form",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
    };

    public Argument<string[]> Paths { get; } = new("path")
    {
        Description = "Notebooks, folders of notebooks, or patterns such as notebooks/0*.dib. " +
            "Without any, the folder 'notebooks' here or in a folder above.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "The folder for the files. Without it, a folder with the form's name in that of the web site. " +
            "Of several forms, each has a folder with its name in it.",
        HelpName = "folder",
    };

    public Option<string?> Site { get; } = new("--site")
    {
        Description = "The folder of the web site whose last run is exported. Without it, 'book' beside the folder 'notebooks'.",
        HelpName = "folder",
    };

    public Option<bool> Static { get; } = new("--static")
    {
        Description = "Of ipynb: figures as pictures alone, tables without looks, nothing that needs a script. Such a file is small, and GitHub shows all of it.",
    };

    public Option<bool> Run { get; } = new("--run") { Description = "Runs the notebooks first, as the command 'run' does." };
}
