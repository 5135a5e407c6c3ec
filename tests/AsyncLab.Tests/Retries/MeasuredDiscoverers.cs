using Xunit.Sdk;
using Xunit.v3;

namespace AsyncLab.Tests.Retries;

internal sealed class MeasuredFactDiscoverer : FactDiscoverer
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions options, IXunitTestMethod method, IFactAttribute fact) =>
        new MeasuredTestCase(
            TestIntrospectionHelper.GetTestCaseDetails(options, method, fact), TestIntrospectionHelper.GetTraits(method, null));
}

internal sealed class MeasuredTheoryDiscoverer : TheoryDiscoverer
{
    protected override ValueTask<IReadOnlyCollection<IXunitTestCase>> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions options, IXunitTestMethod method, ITheoryAttribute theory, ITheoryDataRow row,
        object?[] arguments, string? index) =>
        new([new MeasuredTestCase(
            TestIntrospectionHelper.GetTestCaseDetailsForTheoryDataRow(options, method, theory, row, arguments, index),
            TestIntrospectionHelper.GetTraits(method, row), arguments)]);
}
