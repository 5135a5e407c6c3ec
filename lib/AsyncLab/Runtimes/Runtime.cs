using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AsyncLab;

/// <summary>A language runtime that units run in.</summary>
public sealed class Runtime
{
    private readonly Lazy<(string? Version, string? Missing)> _found;

    internal Runtime(string id, Func<(string? Version, string? Missing)> find, Func<ProcessStartInfo> worker)
    {
        Id = id;
        _found = new(find);
        Worker = worker;
    }

    /// <summary>The .NET runtime that runs the notebook.</summary>
    public static Runtime DotNet { get; } =
        new("dotnet", () => (RuntimeInformation.FrameworkDescription, null), WorkerProcess.Command);

    /// <summary>The CPython of this machine, if it has one.</summary>
    public static Runtime CPython { get; } = new("cpython", CPythonInstallation.Find, CPythonInstallation.Worker);

    /// <summary>Every runtime that the book measures.</summary>
    public static IReadOnlyList<Runtime> All { get; } = [DotNet, CPython];

    /// <summary>A short name that stays the same in every language and version.</summary>
    public string Id { get; }

    /// <summary>Whether this machine has it, in a version that will do.</summary>
    public bool IsAvailable => _found.Value.Missing is null;

    /// <summary>Why it is not available and what to do, in a sentence; null if it is available.</summary>
    public string? Missing => _found.Value.Missing;

    /// <summary>Name and version: .NET 10.0.1, CPython 3.13.2.</summary>
    public string Name => _found.Value.Version ?? Id;

    /// <summary>The name without a version: .NET, CPython.</summary>
    public string Family => Texts.Get($"Runtime_{Id}");

    /// <summary>How to start a worker process in this runtime.</summary>
    internal Func<ProcessStartInfo> Worker { get; }

    /// <summary>Name and version.</summary>
    public override string ToString() => Name;
}
