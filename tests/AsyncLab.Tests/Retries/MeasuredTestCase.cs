using Xunit.Sdk;
using Xunit.v3;
using Details = (string Name, bool Explicit, System.Type[]? SkipExceptions, string? SkipReason, System.Type? SkipType,
    string? SkipUnless, string? SkipWhen, string? SourceFile, int? SourceLine, int Timeout, string Id, Xunit.v3.IXunitTestMethod Method);

namespace AsyncLab.Tests.Retries;

/// <summary>A test that is run again when it fails, twice at most; only the last attempt is reported.</summary>
public sealed class MeasuredTestCase : XunitTestCase, ISelfExecutingXunitTestCase
{
    private const int Attempts = 3;

    internal MeasuredTestCase(Details test, Dictionary<string, HashSet<string>> traits, object?[]? arguments = null)
        : base(test.Method, test.Name, test.Id, test.Explicit, test.SkipExceptions, test.SkipReason, test.SkipType, test.SkipUnless,
            test.SkipWhen, traits, arguments, test.SourceFile, test.SourceLine, test.Timeout)
    {
    }

    [Obsolete("Called by the deserializer alone.", error: true)]
    public MeasuredTestCase()
    {
    }

    public async ValueTask<RunSummary> Run(
        ExplicitOption explicitOption, IMessageBus messageBus, object?[] constructorArguments, ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource, ParallelMode parallelMode, ExecutionScheduler scheduler,
        FixtureMappingManager methodFixtureMappings)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var held = new HeldMessages();
            var summary = await XunitRunnerHelper.RunXunitTestCase(
                this, held, cancellationTokenSource, parallelMode, scheduler, aggregator.Clone(), explicitOption, constructorArguments,
                methodFixtureMappings);
            if (summary.Failed == 0 || attempt == Attempts || cancellationTokenSource.IsCancellationRequested)
            {
                held.ReleaseTo(messageBus);
                return summary;
            }
            TestContext.Current.SendDiagnosticMessage("{0}: attempt {1} of {2} failed", TestCaseDisplayName, attempt, Attempts);
        }
    }
}
