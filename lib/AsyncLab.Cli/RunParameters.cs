using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Parameters;

namespace AsyncLab.Cli;

/// <summary>The values that the command line gives to parameters of notebooks.</summary>
internal static class RunParameters
{
    /// <summary>Values by name, each for at least one of the notebooks and fit for all that have it.</summary>
    /// <exception cref="UsageException">One is not, or is not written as name=value.</exception>
    public static IReadOnlyDictionary<string, string> Parse(IReadOnlyList<string> given, IReadOnlyList<DibDocument> notebooks)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in given.Select(Split))
        {
            if (!values.TryAdd(name, value))
                throw new UsageException($"The parameter '{name}' is given twice; give it once.");
        }
        if (values.Count > 0) Check(values, notebooks);
        return values;
    }

    /// <summary>The options with those of the parameters that a notebook has.</summary>
    public static RunOptions Of(DibDocument notebook, RunOptions options) =>
        // To look for parameters takes the compiler, which takes its time to load.
        options.Parameters.Count == 0 ? options : options with { Parameters = ThoseOf(notebook, options.Parameters) };

    private static Dictionary<string, string> ThoseOf(DibDocument notebook, IReadOnlyDictionary<string, string> values)
    {
        var names = NotebookParameters.NamesIn(notebook);
        return values.Where(v => names.Contains(v.Key)).ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal);
    }

    private static (string Name, string Value) Split(string given) => given.IndexOf('=') is var at and > 0
        ? (given[..at].Trim(), given[(at + 1)..])
        : throw new UsageException($"'{given}' is not a parameter and its value; write --param name=value, as in --param rounds=5.");

    private static void Check(Dictionary<string, string> values, IReadOnlyList<DibDocument> notebooks)
    {
        var known = notebooks.Select(n => (Notebook: n, Names: NotebookParameters.NamesIn(n))).Where(n => n.Names.Count > 0).ToList();
        if (known.Count == 0)
            throw new UsageException($"--param: no notebook has parameters; tag the cell that declares them with '//| name: {NotebookParameters.CellName}'.");

        if (values.Keys.FirstOrDefault(name => !known.Any(n => n.Names.Contains(name))) is { } unknown)
        {
            var lists = known.Select(n => $"{Path.GetFileName(n.Notebook.Path)} has {string.Join(", ", n.Names)}");
            throw new UsageException($"There is no parameter '{unknown}': {string.Join("; ", lists)}.");
        }

        try
        {
            foreach (var (notebook, _) in known)
                NotebookParameters.Check(notebook, ThoseOf(notebook, values));
        }
        catch (ParameterException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
