using System.Runtime.CompilerServices;

namespace AsyncLab;

/// <summary>A call that the compiler does not remove.</summary>
internal static class MethodCall
{
    private static int _result;

    public static Task RepeatAsync(int times)
    {
        var sum = 0;
        for (var i = 0; i < times; i++)
            sum = Add(sum, i);
        _result = sum;
        return Task.CompletedTask;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Add(int a, int b) => unchecked(a + b + _result);
}
