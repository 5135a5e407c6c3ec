using System.Collections.Concurrent;

namespace AsyncLab;

/// <summary>
/// Calls that are asynchronous by name, each on something from which no answer comes. Each is set up first, by a method
/// of this class; what that returns makes the call.
/// </summary>
internal static partial class Unanswered
{
    // Whoever would answer has to live as long as the process: its end would be an answer.
    private static readonly ConcurrentBag<object> Kept = [];

    // A new call is a line here and the texts "Pending_…" and "PendingOn_…".
    private static readonly Dictionary<string, Func<Func<Task>>> ByName = new Dictionary<string, Func<Func<Task>>>
    {
        ["delay"] = () => () => Task.Delay(TimeSpan.FromHours(1)),
        ["socket"] = Socket,
        ["http"] = Http,
        ["named-pipe"] = NamedPipe,
        ["anonymous-pipe"] = AnonymousPipe,
        ["process-output"] = ProcessOutput,
        ["process-exit"] = ProcessExit,
        ["file"] = FileStreamOfPipe,
        ["file-all"] = AllOfPipe,
        ["stream"] = StreamWithoutAsync,
        ["standard-input"] = StandardInput,
        ["task-run"] = BlockingCallInTask,
        ["console"] = () => () => Console.In.ReadLineAsync(),
        ["sqlite"] = LockedDatabase,
    };

    /// <summary>The names of the calls.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Sets a call up.</summary>
    /// <exception cref="PlatformNotSupportedException">On this system it cannot be kept waiting.</exception>
    public static Func<Task> SetUp(string name) => ByName[name]();

    private static T Keep<T>(T alive)
        where T : notnull
    {
        Kept.Add(alive);
        return alive;
    }
}
