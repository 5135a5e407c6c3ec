using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Tests.Faults;

/// <summary>The processes of one run, which carry its mark in their environment or come from one that does, and what they had: read from /proc.</summary>
/// <param name="mark">A variable with its value.</param>
internal sealed partial class Family(string mark)
{
    private readonly byte[] _mark = Encoding.UTF8.GetBytes(mark + '\0');
    private readonly Dictionary<int, string> _known = [];
    private readonly HashSet<string> _sockets = [];
    private readonly HashSet<string> _memory = [];

    /// <summary>The folders of databases in which they worked.</summary>
    public HashSet<string> Folders { get; } = [];

    /// <summary>Those that live now.</summary>
    public IReadOnlyList<Member> Look()
    {
        var alive = Processes().ToDictionary(p => p.Id);
        var members = new List<Member>();
        // A parent has the smaller number, nearly always: what is missed now is found when we look again.
        foreach (var process in alive.Values.OrderBy(p => p.Id).Where(p => IsMember(p, alive)))
        {
            _known[process.Id] = process.Started;
            var member = new Member(process.Id, RoleOf(CommandOf(process.Id)));
            Note(member);
            members.Add(member);
        }

        return members;
    }

    /// <summary>How many of the ports are still listened on that one of them listened on.</summary>
    public int OpenPorts => Listening().Count(_sockets.Contains);

    /// <summary>What shared memory of their databases there still is: files, and segments of System V.</summary>
    public IEnumerable<string> SharedMemory => Directory.EnumerateFiles("/dev/shm").Concat(Segments()).Where(_memory.Contains);

    private bool IsMember(Entry process, Dictionary<int, Entry> alive) =>
        process.State != "Z" && (_known.GetValueOrDefault(process.Id) == process.Started
            || (alive.TryGetValue(process.Parent, out var parent) && _known.GetValueOrDefault(parent.Id) == parent.Started)
            || Bytes($"/proc/{process.Id}/environ").AsSpan().IndexOf(_mark) >= 0);

    private void Note(Member member)
    {
        if (Link(new FileInfo($"/proc/{member.Id}/cwd")) is { } folder && DatabaseFolder().Match(folder) is { Success: true } made)
            Folders.Add(made.Value);
        _sockets.UnionWith(Descriptors(member.Id).Intersect(Listening()));
        if (member.Role == Role.Postgres)
            _memory.UnionWith(SharedMemoryOf(member.Id));
    }

    private static Role RoleOf(string command) =>
        command.Contains(" keep-postgres ", StringComparison.Ordinal) ? Role.Keeper
        : command.Contains("AsyncLab.Worker.dll", StringComparison.Ordinal) || command.Contains("worker.py", StringComparison.Ordinal) ? Role.Worker
        : command.Contains("AsyncLab.Servers.dll", StringComparison.Ordinal) ? Role.Server
        : command.Contains("AsyncLab.Cli.dll host ", StringComparison.Ordinal) ? Role.Notebook
        : command.Contains("AsyncLab.Cli.dll", StringComparison.Ordinal) ? Role.Runner
        : command.Contains("/postgres ", StringComparison.Ordinal) || command.StartsWith("postgres:", StringComparison.Ordinal) ? Role.Postgres
        : Role.Other;

    // The file /proc/net/tcp: place, local and other address, state (0A: listens), six more fields, inode.
    private static List<string> Listening() =>
        [.. ((string[])["/proc/net/tcp", "/proc/net/tcp6"]).Where(File.Exists).SelectMany(File.ReadLines).Skip(1)
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(f => f.Length > 9 && f[3] == "0A").Select(f => $"socket:[{f[9]}]")];

    // Of a part of memory: addresses, rights, offset, device, inode, file. A segment has its number there.
    private static IEnumerable<string> SharedMemoryOf(int id) =>
        Encoding.UTF8.GetString(Bytes($"/proc/{id}/maps")).Split('\n').Select(l => l.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(f => f.Length == 6).Select(f => f[5].StartsWith("/SYSV", StringComparison.Ordinal) ? Segment(f[4]) : f[5]);

    // The file /proc/sysvipc/shm: key, number, …
    private static IEnumerable<string> Segments() =>
        File.ReadLines("/proc/sysvipc/shm").Skip(1).Select(l => Segment(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));

    private static string Segment(string number) => $"the segment {number}";

    private static List<string> Descriptors(int id)
    {
        try
        {
            return [.. new DirectoryInfo($"/proc/{id}/fd").EnumerateFileSystemInfos().Select(Link).OfType<string>()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // "pid (name) state parent … start …": a name may contain anything, also a parenthesis.
    private static IEnumerable<Entry> Processes() =>
        from folder in Directory.EnumerateDirectories("/proc")
        where char.IsAsciiDigit(Path.GetFileName(folder)[0])
        let stat = Encoding.UTF8.GetString(Bytes($"{folder}/stat"))
        where stat.Length > 0
        let fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ')
        select new Entry(int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture), fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture), fields[19]);

    private static string CommandOf(int id) => Encoding.UTF8.GetString(Bytes($"/proc/{id}/cmdline")).Replace('\0', ' ');

    private static byte[] Bytes(string file) => Try(() => File.ReadAllBytes(file)) ?? [];

    private static string? Link(FileSystemInfo file) => Try(() => file.LinkTarget);

    // It may have ended meanwhile.
    private static T? Try<T>(Func<T> read)
        where T : class?
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^.*/asynclab-postgres-[0-9a-f]+")]
    private static partial Regex DatabaseFolder();

    private sealed record Entry(int Id, string State, int Parent, string Started);
}

/// <summary>A process of a run.</summary>
internal sealed record Member(int Id, Role Role);

/// <summary>What a process of a run is there for.</summary>
internal enum Role
{
    Runner,
    Notebook,
    Worker,
    Server,
    Keeper,
    Postgres,
    Other,
}
