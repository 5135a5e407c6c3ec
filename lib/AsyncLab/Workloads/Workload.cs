using System.Text.Json.Serialization;

namespace AsyncLab;

/// <summary>What one unit of concurrency does between its start and its end, as a value that any model can run.</summary>
[JsonDerivedType(typeof(None), "none")]
[JsonDerivedType(typeof(Wait), "wait")]
[JsonDerivedType(typeof(Park), "park")]
[JsonDerivedType(typeof(Compute), "cpu")]
[JsonDerivedType(typeof(Touch), "touch")]
[JsonDerivedType(typeof(UseFile), "file")]
[JsonDerivedType(typeof(HandOver), "transfer")]
[JsonDerivedType(typeof(AddOne), "add-one")]
[JsonDerivedType(typeof(RunCommand), "command")]
[JsonDerivedType(typeof(Call), "call")]
[JsonDerivedType(typeof(Add), "add")]
[JsonDerivedType(typeof(UseSqlite), "sqlite")]
[JsonDerivedType(typeof(UsePostgres), "postgresql")]
[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(AskDevice), "ask-device")]
[JsonDerivedType(typeof(UseWeb), "web")]
[JsonDerivedType(typeof(UseMail), "mail")]
public abstract partial record Workload
{
    /// <summary>Nothing: what remains is the cost of starting and finishing.</summary>
    public static Workload Nothing { get; } = new None();

    /// <summary>Waiting until somebody says "go on", which nobody does: what remains is the weight of one that waits.</summary>
    public static Workload Parked { get; } = new Park();

    /// <summary>Waiting for a time.</summary>
    /// <param name="time">How long; under 50 ms the timer's own granularity shows.</param>
    /// <param name="wrapping">What is wrapped around the timer in a coroutine.</param>
    public static Workload Waiting(TimeSpan time, Wrapping wrapping = Wrapping.AsyncMethod) => new Wait(time, wrapping);

    /// <summary>Computing: a fixed number of instructions, whatever the machine.</summary>
    /// <param name="iterations">How many steps of a 64-bit linear congruential generator, one after the other.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public static Workload Cpu(long iterations)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, 1);
        return new Compute(iterations);
    }

    /// <summary>Using memory: an array is allocated, and a byte of each of its pages is written.</summary>
    /// <param name="memory">How much, in bytes; what frees it is the garbage collector.</param>
    /// <exception cref="ArgumentException">It is no amount of memory that fits one array.</exception>
    public static Workload TouchMemory(Quantity memory) => new Touch(memory.AsArrayLength());

    /// <summary>An operation on a small file in the page cache, each unit on a file of its own.</summary>
    /// <param name="operation">What is done.</param>
    /// <param name="size">How much is written or read, in bytes, or how much there is in a file that is renamed or deleted.</param>
    /// <exception cref="ArgumentException">It is no amount of memory that fits one array.</exception>
    public static Workload File(FileOperation operation, Quantity size) => new UseFile(operation, size.AsArrayLength());

    /// <summary>
    /// Handing bytes to the unit and getting them back: a reference where the unit shares our memory,
    /// two pipes where it is a process of its own.
    /// </summary>
    /// <param name="size">How many bytes.</param>
    /// <param name="iterations">How many steps the unit computes in between, as in <see cref="Cpu"/>.</param>
    /// <exception cref="ArgumentException">It is no amount of memory that fits one array.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The iterations are less than 0.</exception>
    public static Workload Transfer(Quantity size, long iterations = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(iterations);
        return new HandOver(size.AsArrayLength(), iterations);
    }

    /// <summary>Adding one, many times, to a number that all units of a process share.</summary>
    /// <param name="way">How; it decides whether what another unit adds meanwhile is kept.</param>
    /// <param name="times">How many times.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public static Workload Adding(Addition way, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        return new Add(way, times);
    }

    /// <summary>A command that prints lines slowly: the unit starts it, reads its lines as they come, and waits for its end.</summary>
    /// <param name="lines">How many lines it prints.</param>
    /// <param name="pause">How long it waits before each.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no line, or the pause is negative.</exception>
    public static Workload Command(int lines, TimeSpan pause) => RunCommand.Of(ChildProgram.PrintLines(lines, pause), lines);

    /// <summary>Asking a device and reading its answer, each unit a device of its own: a serial line, by a call that blocks or one that is awaited.</summary>
    /// <param name="answer">How many bytes it answers.</param>
    /// <param name="takes">How long it takes until the last of them is there, at least 1 ms.</param>
    /// <exception cref="ArgumentException">It is no amount of memory that fits one array.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no answer, or no time.</exception>
    public static Workload Device(Quantity answer, TimeSpan takes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(answer.AsArrayLength(), 1, nameof(answer));
        ArgumentOutOfRangeException.ThrowIfLessThan(takes, TimeSpan.FromMilliseconds(1));
        return new AskDevice(answer.AsArrayLength(), takes);
    }

    /// <summary>A static method without parameters, of an assembly on disk.</summary>
    /// <param name="method">The method; a lambda or a method of a notebook's cell exists in this process only.</param>
    /// <exception cref="ArgumentException">Another process cannot load it; the message says what to do.</exception>
    public static Workload Of(Action method) => Call.To(method);

    /// <inheritdoc cref="Of(Action)"/>
    public static Workload Of(Func<Task> method) => Call.To(method);

    /// <summary>How long one unit takes whatever runs it.</summary>
    internal virtual TimeSpan Least => TimeSpan.Zero;

    /// <summary>Whether a thread that does it spends its time waiting, so that there can be more threads than CPUs.</summary>
    internal virtual bool Blocks => false;

    /// <summary>What this machine lacks for it, in a sentence; null if nothing.</summary>
    internal virtual string? Missing => null;

    /// <summary>What to run in the next batch; what that needs is made ready here, before the clock starts.</summary>
    /// <param name="units">How many units run beside each other.</param>
    /// <param name="times">How many times over.</param>
    internal virtual Workload Prepare(int units, int times) => this;

    /// <summary>Does the work without holding a thread while it waits.</summary>
    internal abstract Task RunAsync();

    /// <summary>Does <see cref="RunAsync"/> many times, one after the other, and as little else as there can be.</summary>
    internal virtual async Task RepeatAsync(long times)
    {
        for (var i = times; i > 0; i--)
            await RunAsync();
    }

    /// <summary>Does the work on the thread that calls.</summary>
    internal abstract void Run();

    /// <summary>What the next unit does that is a process of its own.</summary>
    internal virtual Workload ToSend() => this;

    /// <summary>Does the work in a process of its own, which has nothing in common with whoever started it but two streams.</summary>
    internal virtual void RunApart(Stream input, Stream output) => Run();

    /// <summary>What whoever started that process does meanwhile.</summary>
    internal virtual Task AttendAsync(Stream input, Stream output) => Task.CompletedTask;
}

/// <summary>What a program wraps around a timer that it awaits.</summary>
public enum Wrapping
{
    /// <summary><c>Task.Delay(t)</c>: the timer and its task.</summary>
    None,

    /// <summary><c>async Task M() =&gt; await Task.Delay(t)</c>: a coroutine's state machine besides.</summary>
    AsyncMethod,

    /// <summary><c>Task.Run(async () =&gt; await Task.Delay(t))</c>: a second task for the call that is handed to the pool.</summary>
    TaskRun,
}
