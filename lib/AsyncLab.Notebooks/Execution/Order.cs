using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab.Notebooks.Execution;

/// <summary>What a notebook's process that stays is told.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "order")]
[JsonDerivedType(typeof(RunOrder), "run")]
[JsonDerivedType(typeof(StopOrder), "stop")]
[JsonDerivedType(typeof(CodeOrder), "code")]
[JsonDerivedType(typeof(InterruptOrder), "interrupt")]
[JsonDerivedType(typeof(AnswerOrder), "answer")]
internal abstract record Order
{
    /// <summary>The order as a line, without its end.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, OrderJson.Default.Order);

    /// <summary>The order of a line.</summary>
    public static Order FromLine(string line) => JsonSerializer.Deserialize(line, OrderJson.Default.Order)!;
}

/// <summary>To run a notebook.</summary>
/// <param name="Text">Its whole text.</param>
/// <param name="Kept">How many cells of code, from the first on, have succeeded and do not run again.</param>
internal sealed record RunOrder(string Text, int Kept) : Order;

/// <summary>To end the run of a notebook before its next cell.</summary>
internal sealed record StopOrder : Order;

/// <summary>To end the piece of code that was sent last, at once or soon.</summary>
/// <param name="Reason">Why, such as <c>the cell was interrupted</c>.</param>
internal sealed record InterruptOrder(string Reason) : Order;

/// <summary>To go on with what somebody has answered to <see cref="InputAsked"/>.</summary>
/// <param name="Text">The answer.</param>
internal sealed record AnswerOrder(string Text) : Order;

/// <summary>Orders as JSON.</summary>
[JsonSerializable(typeof(Order))]
internal sealed partial class OrderJson : JsonSerializerContext;
