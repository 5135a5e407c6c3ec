using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncLab;

/// <summary>What the compiler makes of two methods that do the same: one waits on its thread, the other as a coroutine.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class CodeSize : IDisplayable
{
    private const BindingFlags Own = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private CodeSize(string method)
    {
        var info = typeof(CodeSize).GetMethod(method, Own)!;
        var machine = info.GetCustomAttribute<AsyncStateMachineAttribute>()?.StateMachineType;
        var methods = (MethodInfo[])[info, .. machine?.GetMethods(Own) ?? []];
        Methods = Quantity.Count(methods.Length);
        Fields = Quantity.Count(machine?.GetFields(Own).Length ?? 0);
        Instructions = Quantity.Bytes(methods.Sum(m => m.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0));
    }

    /// <summary>A method that waits for a millisecond and returns a number.</summary>
    public static CodeSize OfPlain { get; } = new(nameof(Answer));

    /// <summary>Its twin with <c>async</c> and <c>await</c>.</summary>
    public static CodeSize OfAsync { get; } = new(nameof(AnswerAsync));

    /// <summary>How many methods there are of it, those of its state machine included.</summary>
    public Quantity Methods { get; }

    /// <summary>How many fields its state machine has.</summary>
    public Quantity Fields { get; }

    /// <summary>How long its instructions are, as they stand in the assembly.</summary>
    public Quantity Instructions { get; }

    /// <summary>Both beside each other.</summary>
    public string ToHtml() => new Table(
        Texts.Columns("Program", "Methods", "Fields", "Instructions"), [OfPlain.ToRow("CodeSize_plain"), OfAsync.ToRow("CodeSize_async")]).ToHtml();

    private string[] ToRow(string name) => [Texts.Get(name), $"{Methods}", $"{Fields}", $"{Instructions}"];

    private static int Answer()
    {
        Thread.Sleep(1);
        return 42;
    }

    private static async Task<int> AnswerAsync()
    {
        await Task.Delay(1);
        return 42;
    }
}
