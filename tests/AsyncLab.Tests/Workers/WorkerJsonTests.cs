using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab.Tests.Workers;

public class WorkerJsonTests
{
    public static TheoryData<string> Requests => [.. KindsOf(typeof(Request)).Select(k => k.Name)];

    public static TheoryData<string> Workloads => [.. KindsOf(typeof(Workload)).Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_request_arrives_as_it_was_sent(string kind) =>
        Arrives((Request)Sample(KindsOf(typeof(Request)).Single(k => k.Name == kind)));

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Every_workload_arrives_as_it_was_sent(string kind) =>
        Arrives(new Burst(Model.Thread, (Workload)Sample(KindsOf(typeof(Workload)).Single(k => k.Name == kind)), 7));

    [Fact]
    public void What_may_be_missing_may_be_missing()
    {
        const string Line = """{"$type":"timeline","model":"task","workload":{"$type":"file","operation":"read","bytes":9},"units":5}""";
        Assert.Equal(new TracedUnits(Model.Task, new Workload.UseFile(FileOperation.Read, 9), 5), RequestReader.Read(Line));
    }

    [Fact]
    public void A_reading_arrives_as_it_was_sent()
    {
        var reading = new Reading(
            new Dictionary<Counter, Samples> { [Counter.WallTime] = new(Unit.Nanoseconds, [1.5, 2e9]) }, "It said \"no\".\n")
        {
            Rungs = new Dictionary<string, Samples> { ["a step"] = new(Unit.Ratio, [0.1]) },
            Spans = [new(1, 4711, new(1500, Unit.Nanoseconds), new(2_500_000, Unit.Nanoseconds))],
        };
        using var line = new MemoryStream();
        WorkerProgram.Print(reading, line);
        var text = Encoding.UTF8.GetString(line.ToArray());
        Assert.Equal(1, text.Count(c => c == '\n'));
        Assert.Equal(JsonSerializer.Serialize(reading, WorkerJson.Default.Reading), JsonSerializer.Serialize(JsonSerializer.Deserialize(text, WorkerJson.Default.Reading)!, WorkerJson.Default.Reading));
    }

    private static void Arrives(Request request) =>
        Assert.Equal(request, RequestReader.Read(JsonSerializer.Serialize(request, WorkerJson.Default.Request)));

    private static IEnumerable<Type> KindsOf(Type type) =>
        type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(a => a.DerivedType);

    private static object Sample(Type type)
    {
        var constructor = type.GetConstructors()[0];
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType))]);
    }

    private static object Value(Type type) =>
        type == typeof(Model) ? Python.Fork
        : type == typeof(Workload) ? Workload.Waiting(TimeSpan.FromMilliseconds(50), Wrapping.TaskRun)
        : type == typeof(string) ? "Grüße \"an\" alle"
        : type == typeof(TimeSpan) ? TimeSpan.FromTicks(1234567)
        : type.IsEnum ? Enum.GetValues(type).GetValue(1)!
        : Convert.ChangeType(42, Nullable.GetUnderlyingType(type) ?? type, CultureInfo.InvariantCulture);
}
