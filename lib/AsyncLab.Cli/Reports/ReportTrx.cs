using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Cli;

/// <summary>Reports as test results of Visual Studio, which build servers show: a test for each cell of code.</summary>
internal static class ReportTrx
{
    // What every writer of this form uses for a test, and for the list that all of them are in.
    private const string UnitTestType = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string List = "8c84fa94-04c1-424b-9868-57a2d4851a1d";

    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static string Of(ReportedRun run)
    {
        var tests = run.Notebooks.SelectMany(TrxTest.Of).ToList();
        var end = run.Started + TimeSpan.FromSeconds(run.Elapsed);
        var document = new XDocument(new XElement(Trx + "TestRun", new XAttribute("id", Guid.NewGuid()), new XAttribute("name", "asynclab run"),
            new XElement(Trx + "Times",
                new XAttribute("creation", run.Started), new XAttribute("queuing", run.Started), new XAttribute("start", run.Started), new XAttribute("finish", end)),
            new XElement(Trx + "Results", tests.Select(Result)),
            new XElement(Trx + "TestDefinitions", tests.Select(Definition)),
            new XElement(Trx + "TestEntries", tests.Select(t => new XElement(Trx + "TestEntry",
                new XAttribute("testId", t.Id), new XAttribute("executionId", t.Execution), new XAttribute("testListId", List)))),
            new XElement(Trx + "TestLists", new XElement(Trx + "TestList", new XAttribute("name", "Results Not in a List"), new XAttribute("id", List))),
            Summary(run, tests)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n";
    }

    private static XElement Result(TrxTest test) =>
        new(Trx + "UnitTestResult",
            new XAttribute("executionId", test.Execution), new XAttribute("testId", test.Id), new XAttribute("testName", test.Name),
            new XAttribute("computerName", Xml.Clean(Environment.MachineName)),
            new XAttribute("duration", TimeSpan.FromSeconds(test.Cell.Elapsed).ToString("c", CultureInfo.InvariantCulture)),
            new XAttribute("startTime", test.Started), new XAttribute("endTime", test.Started + TimeSpan.FromSeconds(test.Cell.Elapsed)),
            new XAttribute("testType", UnitTestType), new XAttribute("outcome", test.Outcome),
            new XAttribute("testListId", List), new XAttribute("relativeResultsDirectory", test.Execution),
            test.Cell.Error is { } error
                ? new XElement(Trx + "Output", new XElement(Trx + "ErrorInfo",
                    new XElement(Trx + "Message", Xml.Clean(error)),
                    test.Cell.Detail is { } detail ? new XElement(Trx + "StackTrace", Xml.Clean(detail)) : null))
                : null);

    private static XElement Definition(TrxTest test) =>
        new(Trx + "UnitTest", new XAttribute("name", test.Name), new XAttribute("storage", Xml.Clean(test.Notebook)), new XAttribute("id", test.Id),
            new XElement(Trx + "Execution", new XAttribute("id", test.Execution)),
            new XElement(Trx + "TestMethod", new XAttribute("codeBase", Xml.Clean(test.Notebook)), new XAttribute("adapterTypeName", "executor://asynclab"),
                new XAttribute("className", Xml.Clean(Path.GetFileNameWithoutExtension(test.Notebook))), new XAttribute("name", test.Name)));

    private static XElement Summary(ReportedRun run, List<TrxTest> tests)
    {
        var counts = tests.CountBy(t => t.Outcome).ToDictionary();
        return new(Trx + "ResultSummary", new XAttribute("outcome", run.Succeeded ? "Completed" : "Failed"),
            new XElement(Trx + "Counters",
                new XAttribute("total", tests.Count),
                new XAttribute("executed", tests.Count - counts.GetValueOrDefault("NotExecuted")),
                from name in (string[])["Passed", "Failed", "Error", "Timeout", "Aborted", "Inconclusive", "NotExecuted"]
                select new XAttribute(char.ToLowerInvariant(name[0]) + name[1..], counts.GetValueOrDefault(name))));
    }
}

/// <summary>A cell as a test.</summary>
internal sealed record TrxTest(string Notebook, ReportedCell Cell, DateTimeOffset Started)
{
    public Guid Execution { get; } = Guid.NewGuid();

    public string Name { get; } = Xml.Clean($"{Path.GetFileName(Notebook)}: cell {Cell.Number}{(Cell.Name is { } name ? $" ({name})" : "")}");

    /// <summary>The same in every run, so that a build server recognises the test.</summary>
    public Guid Id { get; } = new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Path.GetFileName(Notebook)}\n{Cell.Name ?? Cell.Number.ToString(CultureInfo.InvariantCulture)}"))[..16]);

    public string Outcome { get; } = Cell.Status switch
    {
        CellStatus.Succeeded => "Passed",
        CellStatus.Failed => "Failed",
        CellStatus.Running => "Aborted",
        _ => "NotExecuted",
    };

    /// <summary>The cells of a notebook. When each began is not written down; they run one after the other.</summary>
    public static IEnumerable<TrxTest> Of(ReportedNotebook notebook)
    {
        var started = notebook.Started ?? DateTimeOffset.Now;
        foreach (var cell in notebook.Cells)
        {
            yield return new(notebook.Path, cell, started);
            started += TimeSpan.FromSeconds(cell.Elapsed);
        }
    }
}
