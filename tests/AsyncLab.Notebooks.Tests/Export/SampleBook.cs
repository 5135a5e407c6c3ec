using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Runs;
using static AsyncLab.Notebooks.Tests.Export.Notebook;

namespace AsyncLab.Notebooks.Tests.Export;

/// <summary>A small book with everything a page can hold.</summary>
internal static class SampleBook
{
    public const string Hostile = "<script>document.title = 'taken over'</script>";

    public static readonly string LongScript =
        "window.hoisted = '<b>\"&amp;\\'</b>'; /* " + new string('x', ScriptHoister.Threshold) + " */";

    public static IReadOnlyList<NotebookRun> Runs => [Threads, Broken, Short, Outputs];

    private static NotebookRun Threads => Named("01-threads.dib")
        .Markdown("""
            # Threads, and what they *cost*

            A thread is a stack, a set of registers and a place in the scheduler's queue. This chapter creates a thousand of them, measures what each one costs, and asks when that price is worth paying.

            The claim is old: *threads are expensive*.[^old] Expensive compared to what? A `Task` on the pool needs [about 200 bytes](02-broken.dib#the-claim), a thread needs a stack of its own.

            [^old]: It was made when a machine had 64 MB of memory; it is repeated on machines with a thousand times more.

            ## What is measured

            1. How long it takes to **start** a thread and to join it;
            2. how much memory a *waiting* thread holds;
            3. what happens when more threads are ready than there are processors.

            > A measurement without its spread is an anecdote.

            - [x] the workload is the same for each model
            - [ ] the machine was quiet
            """)
        .Code("#!import setup.dib")
        .Code("""
            // A thousand threads that wait for the same signal.
            using var gate = new ManualResetEventSlim();
            var threads = Enumerable.Range(0, 1_000)
                .Select(i => new Thread(() => gate.Wait()) { Name = $"worker {i}" })
                .ToList();

            foreach (var thread in threads) thread.Start();
            Console.WriteLine($"{threads.Count} threads wait, {Environment.WorkingSet / 1024 / 1024} MB");
            gate.Set();
            """, Printed("1000 threads wait, 48 MB\n\u001b[32mall of them ended\u001b[0m\n"))
        .Markdown("""
            ## Start and join

            | model | start | memory for each | fits |
            | --- | ---: | ---: | --- |
            | `Thread` | 62.1 µs | 23.4 KB | a few long-running activities |
            | `Task.Run` | 0.41 µs | 0.2 KB | many short computations |
            | `async` method | 0.08 µs | 0.1 KB | many waits |

            ### The numbers again, as a table that the library made
            """)
        .Code("await Measure.Start(Model.All).Repeat(30)", Shown(Table))
        .Code("""Figure.Line(results, x: r => r.Threads, y: r => r.Throughput)""",
            new DisplayOutput("image/svg+xml", Figure))
        .Markdown("""
            ## How a request travels

            <details><summary>What if the queue is full?</summary>

            Then the caller waits, which is called *back-pressure*.

            </details>

            ```csharp
            var answer = await client.GetStringAsync("/slow"); // never .Result
            ```
            """)
        .Mermaid("""
            sequenceDiagram
                participant C as Caller
                participant Q as Queue
                participant W as Worker
                C->>Q: enqueue
                Q->>W: take
                W-->>C: complete
            """)
        .Code("Enumerable.Range(1, 200).Select(i => i * i)", new DisplayOutput("text/plain", string.Join('\n', Enumerable.Range(1, 200).Select(i => $"{i,4}² = {i * i,6}"))))
        .Code("Machine.Describe()", new DisplayOutput("application/json", """{"processors":2,"runtime":".NET 10.0","quiet":false}"""), new ConsoleOutput("The machine is not quiet.\n", IsError: true))
        .Code("Chart.Show()", Shown($"<p id=\"chart\">before</p><script>{LongScript}</script><p>after <b>the script</b></p><script>document.getElementById('chart').textContent = 'drawn by a script';</script>"))
        .Html("<p>This paragraph is an <b>html</b> cell.</p>")
        .Run;

    private static NotebookRun Broken => Named("02-broken.dib")
        .Markdown("# The pool \\<and\\> its “starvation”\n\nWhen every thread of the pool waits for a thread of the pool, nothing moves.\n\n## The claim\n\nBlocking a pool thread costs a thread.\n\n## The claim\n\nAgain.")
        .Code("Console.WriteLine(page);", Printed($"{Hostile}\n"), Shown("<table><tr><td>shown before the failure</td></tr></table>"))
        .Failing("var answer = Task.Run(() => Answer()).Result;\nanswer.Display();",
            Printed("asking…\n"),
            new ErrorOutput($"02-broken.dib, line 27: The answer did not come within 5 seconds. {Hostile}",
                "System.TimeoutException: The answer did not come within 5 seconds.\n   at Submission#3.<<Initialize>>d__0.MoveNext()\n   at System.Threading.Tasks.Task`1.get_Result()"))
        .NotRun("answer + 1")
        .Markdown("## What follows from it\n\nDo not block.")
        .NotRun("answer + 2")
        .Run;

    private static NotebookRun Short => Named("03-short.dib")
        .Markdown("# Short\n\nOne paragraph with averylongwordthatnobodywouldeverwritebutmachinesdoandthatmustnotmakethewholepagescrollsideways.")
        .Run;

    private static NotebookRun Outputs => Named("04-outputs.dib")
        .Markdown("""
            # Outputs

            A naïve façade over all that a cell can show.

            ## Cell 3

            A heading that is called like a cell, and `inline code`.

            - [ ] to do

            | left | centre | right |
            | :--- | :---: | ---: |
            | a | b | c |

            ```python
            print("not C#")
            ```

            <kbd>Ctrl</kbd> + <kbd>C</kbd>, a footnote[^one] and another[^two].

            [^one]: First.
            [^two]: Second, with [a link](01-threads.dib).
            """)
        .Code("new { Name = \"a\", Numbers = new[] { 1, 2 } }", new ValueFormatter().Format(new { Name = "a", Numbers = new[] { 1, 2 } }))
        .Code("processes", new ValueFormatter().Format(new[] { new { Id = 1, Name = "one" }, new { Id = 2, Name = "two" } }))
        .Code("picture", new DisplayOutput("image/gif", "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"))
        .Code("text", new DisplayOutput("text/markdown", "## Shown\n\nas **markdown** with a [link](https://example.org)"))
        .Code("styled", Shown("<style>.styled { border: 1px solid }</style><p class=\"styled\">one</p>"), Shown("<style>.styled { border: 1px solid }</style><p class=\"styled\">two</p>"))
        .Code("figure", Shown("<figure><svg width=\"900\" height=\"80\" role=\"img\" aria-label=\"A line\"><style>.line { stroke: currentColor }</style><path class=\"line\" d=\"M0 40H900\"/></svg><figcaption>A line</figcaption></figure>"))
        .Cell("fsharp", "let answer = 42", CellStatus.Succeeded, new DisplayOutput("text/plain", "42"))
        .Cell("pwsh", "Get-Process", CellStatus.NotRun)
        .Code("long lines", Printed(string.Concat(Enumerable.Repeat("a very long line ", 40))))
        .Code("after Ctrl+C", new ConsoleOutput("\u001b[31mstopped\u001b[0m\n", IsError: true))
        .Run;

    private const string Table = """
        <table><thead><tr><th>model</th><th>median</th><th>spread</th><th>samples</th><th>against the fastest</th></tr></thead>
        <tbody><tr><td>async</td><td>81 ns</td><td>± 3 %</td><td>30</td><td>1×</td></tr>
        <tr><td>Task.Run</td><td>412 ns</td><td>± 6 %</td><td>30</td><td>5.1×</td></tr>
        <tr><td>Thread</td><td>62.1 µs</td><td>± 11 %</td><td>30</td><td>767×</td></tr></tbody></table>
        """;

    private const string Figure = """
        <svg xmlns="http://www.w3.org/2000/svg" width="880" height="300" viewBox="0 0 880 300" font-family="sans-serif" font-size="13">
        <rect width="880" height="300" fill="#fff"/><g stroke="#ccc"><path d="M60 40H860M60 120H860M60 200H860"/></g>
        <path d="M60 260L160 190L260 120L360 80L460 62L560 60L660 64L760 75L860 92" fill="none" stroke="#0b6470" stroke-width="2.5"/>
        <g fill="#444"><text x="60" y="285">1</text><text x="452" y="285">16 threads</text><text x="845" y="285">64</text><text x="60" y="25">requests per second</text></g></svg>
        """;
}
