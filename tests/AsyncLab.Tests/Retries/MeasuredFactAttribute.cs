using System.Runtime.CompilerServices;
using Xunit.v3;

namespace AsyncLab.Tests.Retries;

/// <summary>A fact about what is measured: a neighbour on the machine can hide a difference, so it has three attempts to show.</summary>
[XunitTestCaseDiscoverer(typeof(MeasuredFactDiscoverer))]
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MeasuredFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
    : FactAttribute(file, line);

/// <summary>A <see cref="MeasuredFactAttribute"/> for each row of data.</summary>
[XunitTestCaseDiscoverer(typeof(MeasuredTheoryDiscoverer))]
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MeasuredTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
    : TheoryAttribute(file, line);
