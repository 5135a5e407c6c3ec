using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Tests.Cli;

/// <summary>A folder of notebooks, each of which but the last does what no author would, run once by the real command.</summary>
public sealed partial class HostileBook : IAsyncLifetime
{
    private const string Good = "#!csharp\nConsole.WriteLine(\"none of their business\");";

    private static readonly string Deep = new string('(', 20_000) + "1" + new string(')', 20_000);

    private readonly AsyncLabProcess _asynclab = new();
    private CommandResult? _result;

    /// <summary>What the second cell of each notebook holds, and what its end must be told with.</summary>
    internal static IReadOnlyList<(string Name, string Code, string Told)> Notebooks { get; } =
    [
        ("endless", "//| timeout: 2s\nwhile (true) { }", @"endless\.dib:4: cell 2 \(hostile\) ran longer than its limit of 2s"),
        ("memory", "var all = new List<byte[]>();\nwhile (true)\n    all.Add(Enumerable.Repeat((byte)1, 10_000_000).ToArray());", @"memory\.dib:7: System\.OutOfMemoryException: .*may take 0\.4 GB"),
        ("console", "for (var i = 0; i < 1024; i++)\n    Console.Write(new string('a', 1 << 20));\nConsole.Write(\"the end\");\nthrow new Exception(\"too much\");", @"1,072,641,831 characters are left out.*the end.*console\.dib:8: System\.Exception: too much"),
        ("console-of-others", "var bytes = new byte[1 << 20];\nfor (var i = 0; i < 128; i++)\n    Console.OpenStandardError().Write(bytes.Select(b => (byte)'a').ToArray());\nEnvironment.Exit(1);", @"a{1000}\n    console-of-others\.dib:4: while cell 2 \(hostile\) ran, the notebook's process ended with exit code 1"),
        ("displays", "for (var i = 0; i < 20_000; i++)\n    i.Display();\nthrow new Exception(\"too much\");", @"\(something displayed: see the page\)\n    displays\.dib:7: System\.Exception: too much"),
        ("exit", "Environment.Exit(0);", @"exit\.dib:4: while cell 2 \(hostile\) ran, the notebook's process ended with exit code 0"),
        ("fail", "Environment.FailFast(\"no more\");", @"no more.*fail\.dib:4: while cell 2 \(hostile\) ran, the notebook's process "),
        ("stack", "int Deeper(int n) => 1 + Deeper(n + 1);\nDeeper(0)", @"Stack overflow.*stack\.dib:4: while cell 2 \(hostile\) ran, the notebook's process "),
        ("thread", "new System.Threading.Thread(() => throw new Exception(\"from a thread\")).Start();\nSystem.Threading.Thread.Sleep(-1);", @"from a thread.*thread\.dib:4: while cell 2 \(hostile\) ran, the notebook's process "),
        ("brackets", $"\n{Deep}", @"brackets\.dib:6: brackets are nested more than 500 deep"),
        ("brackets-loaded", "#load \"brackets.csx\"", @"brackets-loaded\.dib:5:\d+: error CS1504: .*line 1: brackets are nested more than 500 deep"),
        ("cycle", "#!import imported/cycle.dib", @"cycle\.dib:1: #!import cycle\.dib: the files import each other: cycle\.dib → "),
        ("nested", "#!import imported/nested-0.dib", @"imported.nested-49\.dib:1: #!import nested-50\.dib: more than 50 files import one another"),
        ("doubled", "#!import imported/doubled-0.dib", @"imported.doubled-\d+\.dib:[12]: #!import doubled-\d+\.dib: more than 1000 imports follow from one cell"),
        ("missing", "#r \"no/such.dll\"", @"missing\.dib:5: #r ""no/such\.dll"": there is no file "),
        ("wrong", "#r \"wrong.dll\"", @"wrong\.dib:5: #r ""wrong\.dll"": the file is not a \.NET assembly"),
        ("native", "#r \"native.dll\"", @"native\.dib:5: #r ""native\.dll"": the file is not a \.NET assembly"),
        ("message", "throw new Exception(new string('m', 10_000_000));", @"message\.dib:5: System\.Exception: m{10000} … \(9,990,000 more characters\)"),
        ("silence", "class Odd : Exception { public override string Message => throw new Exception(); public override string ToString() => throw new Exception(); }\nthrow new Odd();", @"silence\.dib:\d: .*Odd: \(its text cannot be had: System\.Exception\)"),
    ];

    /// <summary>How the command ended.</summary>
    internal CommandResult Result => _result!;

    /// <summary>What the command said of a notebook when it had ended.</summary>
    internal string ToldOf(string name) => Regex.Match(Result.Output, $@"(?s)\] {name}\.dib: (?:failed|succeeded).*?(?=\n\[|\z)").Value;

    /// <summary>The text of a notebook's page.</summary>
    internal string PageOf(string name) => File.ReadAllText(_asynclab.PathOf($"book/{name}.html"));

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, code, _) in Notebooks)
            _asynclab.With($"notebooks/{name}.dib", $"#!csharp\nConsole.WriteLine(\"kept of {name}\");\n#!csharp\n//| name: hostile\n{code}\n#!csharp\nConsole.WriteLine(\"never\" + 1);\n");
        _asynclab.With("notebooks/zz-good.dib", Good).With("notebooks/brackets.csx", Deep).With("notebooks/wrong.dll", "no assembly");
        _asynclab.With("notebooks/imported/cycle.dib", "#!import cycle.dib");
        for (var i = 0; i < 60; i++)
        {
            _asynclab.With($"notebooks/imported/nested-{i}.dib", $"#!import nested-{i + 1}.dib");
            _asynclab.With($"notebooks/imported/doubled-{i}.dib", $"#!import doubled-{i + 1}.dib\n#!import doubled-{i + 1}.dib");
            if (i == 40)
                _asynclab.With($"notebooks/imported/doubled-{i}.dib", "#!markdown\nno code");
        }

        File.Copy(NativeFile, _asynclab.PathOf("notebooks/native.dll"));
        _result = await _asynclab.RunAsync("run", "--memory-limit", "400MB", "--report", "report.json");
    }

    public ValueTask DisposeAsync()
    {
        _asynclab.Dispose();
        return ValueTask.CompletedTask;
    }

    internal string Report => File.ReadAllText(_asynclab.PathOf("report.json"));

    // A part of .NET that is no assembly, whatever the system calls it.
    private static string NativeFile => Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory()).First(f => Native().IsMatch(Path.GetFileName(f)));

    [GeneratedRegex(@"^(?:lib)?(?:coreclr|System\.Native)\.(?:so|dylib|dll)$")]
    private static partial Regex Native();
}
