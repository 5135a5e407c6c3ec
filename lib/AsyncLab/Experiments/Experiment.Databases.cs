namespace AsyncLab;

public static partial class Experiment
{
    // What a connection costs to open is no part of the picture: each has some queries to do.
    private static int QueriesPerConnection => Effort.IsQuick ? 10 : 50;

    private static int[] Widths => Effort.IsQuick ? [1, 4, 32] : [1, 2, 4, 8, 16, 32];

    /// <summary>Looks at the calls of databases' drivers: how long the blocking ones take, when the awaited ones return, and when they are done.</summary>
    /// <param name="databases">The databases; one that is missing is left out, with a note.</param>
    /// <param name="statements">The statements of SQL, each on one line; one that selects, inserts, updates and deletes, if not said. In them, <c>@n</c> is another number each time.</param>
    /// <param name="rounds">How many values each call gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<DriverCalls> StatementsAsync(
        IReadOnlyList<Database> databases, IReadOnlyList<string>? statements = null, int rounds = 3, CancellationToken cancellation = default)
    {
        const int Calls = 200;
        statements ??= SampleTables.Statements;
        var asked = (from database in databases
                     where database.Missing is null
                     from model in database.Models
                     where model.IsBaseline && model.Runtime.IsAvailable
                     select (Database: database, Request: (Request)new StatementCalls(model, database.Query(statements[0], 1), Calls, string.Join('\n', statements)))).ToArray();
        string[] notes = [.. databases.SelectMany(d => d.Notes).Distinct()];
        if (asked.Length == 0)
            return new([]) { Notes = notes };
        var read = await ReadAsync([.. asked.Select(a => a.Request)], Effort.RoundsToLookAt(rounds), cancellation);
        return new([.. asked.Zip(read, (a, r) => statements.Select((s, i) => DriverCall.Of(a.Database, s, a.Request.Model.Runtime, i, r.Readings))).SelectMany(calls => calls)])
        {
            Notes = notes,
        };
    }

    /// <summary>Has a database carry out a statement many times that a coroutine asks for all at once: by blocking calls, by blocking calls in threads, and by awaited calls.</summary>
    /// <param name="database">The database; if it is missing, the result says so and has no points.</param>
    /// <param name="statement">The statement of SQL; in it, <c>@n</c> is another number each time.</param>
    /// <param name="units">How many are asked for, each over a connection of its own.</param>
    /// <param name="rounds">How many values each way gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<InputOutput> QueriesAsync(
        Database database, string statement, int units = 20, int rounds = 3, CancellationToken cancellation = default)
    {
        var operation = Texts.Format("Database_queries", database);
        if (database.Missing is not null)
            return new([]) { Operation = operation, Notes = database.Notes };
        var result = await InputOutputAsync(database.Query(statement, units), operation, units, rounds, database.Models, cancellation);
        return result with { Notes = [.. result.Notes.Union(database.Notes)] };
    }

    /// <summary>Measures how many queries a second a pool of connections gets done, by how many connections it has.</summary>
    /// <param name="database">The database; if it is missing, the result says so and is empty.</param>
    /// <param name="statements">The queries to compare, each with its name in the figure.</param>
    /// <param name="queries">How many are asked for at once; fewer where there are few connections: 50 for each, in a quick look 10.</param>
    /// <param name="rounds">How many values each width gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<PoolThroughput> PoolAsync(
        Database database, IReadOnlyList<(string Name, string Statement)> statements, int queries = 200, int rounds = 3, CancellationToken cancellation = default)
    {
        if (database.Missing is not null)
            return new([]) { Notes = database.Notes };
        // On CPUs that other programs use, many processes get a larger share than one: the figure has to say so.
        var noise = await NoiseAsync(onAllCpus: true, cancellation);
        var places = statements.SelectMany(s => Widths.Select(w => (s.Name, s.Statement, Width: w))).ToArray();
        var points = await MeasureAsync(
            [.. places.Select(p => new InputOutputCalls(Model.EventLoop, database.Query(p.Statement, p.Width), Math.Min(queries, QueriesPerConnection * p.Width)))],
            Effort.RoundsToLookAt(rounds), cancellation);
        return new([.. places.Zip(points, (place, point) => new PoolWidth(place.Name, place.Width, PerSecond(point)))]) { Notes = noise };
    }

    private static Samples PerSecond(Point point) =>
        new(Unit.Count, [.. point.WallTime.Values.Select(nanoseconds => Math.Round(point.Units / (nanoseconds / 1e9)))]);
}
