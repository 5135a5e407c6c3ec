namespace AsyncLab;

/// <summary>What a call holds as long as it cannot be completed.</summary>
/// <param name="Id">A short name that stays the same in every language and version.</param>
/// <param name="Runtime">Where it was probed.</param>
/// <param name="Pending">How many of it were pending at a time.</param>
/// <param name="Callers">How many threads that made the call had not come back from it.</param>
/// <param name="Others">How many other threads waited, for instance in a pool.</param>
public sealed record PendingCall(string Id, Runtime Runtime, Quantity Pending, Quantity Callers, Quantity Others)
{
    /// <summary>The call, as a program writes it.</summary>
    public string Name => Texts.Get($"Pending_{Id}");

    /// <summary>How it was kept from being completed.</summary>
    public string WaitsFor => Texts.Get($"PendingOn_{Id}");

    /// <summary>All threads that it held, the callers' included.</summary>
    public Quantity Threads => Quantity.Count(Callers.Value + Others.Value);

    /// <summary>Whether it held none: neither its caller nor another thread waits for the answer.</summary>
    public bool IsNonBlocking => Threads.Value == 0;

    /// <summary>What it holds, in a few words.</summary>
    internal string Holds =>
        IsNonBlocking ? Texts.Get("Holds_none") : Texts.Format(Callers.Value > 0 ? "Holds_callers" : "Holds_others", Threads);
}
