using System.Reflection;
using System.Text.RegularExpressions;

namespace AsyncLab;

/// <summary>A field of a state machine.</summary>
/// <param name="Name">Its name, as the compiler chose it.</param>
/// <param name="SourceName">What it is called in the source; empty where nothing there has a name.</param>
/// <param name="TypeName">Its type, as the source would write it.</param>
/// <param name="Role">What it is for.</param>
public sealed partial record StateMachineField(string Name, string SourceName, string TypeName, FieldRole Role)
{
    internal static StateMachineField Of(FieldInfo field)
    {
        var source = SourceNamed().Match(field.Name) is { Success: true } match ? match.Groups[1].Value : field.Name.StartsWith('<') ? "" : field.Name;
        return new(field.Name, source, TypeNameOf(field.FieldType), RoleOf(field.Name));
    }

    // The compiler's own names (src/Compilers/CSharp/Portable/Symbols/Synthesized/GeneratedNameKind.cs in dotnet/roslyn).
    private static FieldRole RoleOf(string name) => name switch
    {
        "<>1__state" => FieldRole.State,
        "<>t__builder" => FieldRole.Builder,
        "<>4__this" => FieldRole.This,
        _ when name.StartsWith("<>u__", StringComparison.Ordinal) => FieldRole.Awaiter,
        _ when name.StartsWith("<>", StringComparison.Ordinal) => FieldRole.Temporary,
        _ when name.StartsWith('<') => FieldRole.Local,
        _ => FieldRole.Parameter,
    };

    private static string TypeNameOf(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(TypeNameOf))}>"
        : Keywords.GetValueOrDefault(type, type.Name);

    private static readonly IReadOnlyDictionary<Type, string> Keywords = new Dictionary<Type, string>
    {
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(bool)] = "bool",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    [GeneratedRegex(@"^<(\w+)>5__")]
    private static partial Regex SourceNamed();
}

/// <summary>What a field of a state machine is for.</summary>
public enum FieldRole
{
    /// <summary>Where the method stands.</summary>
    State,

    /// <summary>What makes the task that the caller gets, and completes it.</summary>
    Builder,

    /// <summary>The object whose method it is.</summary>
    This,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>A local variable that is needed again after an <c>await</c>.</summary>
    Local,

    /// <summary>An interim result that has no name in the source.</summary>
    Temporary,

    /// <summary>What the method waits for.</summary>
    Awaiter,
}
