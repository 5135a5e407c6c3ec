using System.Reflection;

namespace AsyncLab;

public abstract partial record Workload
{
    // A closure cannot leave its process; the name of a static method in a file can.
    internal sealed record Call(string Assembly, string Type, string Method) : Workload
    {
        private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

        internal override bool Blocks => true;

        public static Call To(Delegate method)
        {
            ArgumentNullException.ThrowIfNull(method);
            var info = method.Method;
            var found = info.IsStatic && info.DeclaringType is { FullName: { } type, IsGenericType: false, Assembly: { IsDynamic: false, Location.Length: > 0 } assembly }
                && !info.IsGenericMethod && info.GetParameters().Length == 0
                ? new Call(assembly.Location, type, info.Name) : null;
            return found ?? throw new ArgumentException(Texts.Format("Workload_stays_here", info.Name), nameof(method));
        }

        internal override Workload Prepare(int units, int times) => new Loaded(this, Load());

        internal override Task RunAsync() => Prepare(1, 1).RunAsync();

        internal override void Run() => Prepare(1, 1).Run();

        private Func<Task> Load()
        {
            // The standard output of a worker is for its reading alone.
            Console.SetOut(TextWriter.Null);
            var method = System.Reflection.Assembly.LoadFrom(Assembly).GetType(Type, throwOnError: true)!.GetMethod(Method, Static, [])
                ?? throw new MissingMethodException(Type, Method);
            if (method.ReturnType == typeof(Task))
                return method.CreateDelegate<Func<Task>>();
            var action = method.CreateDelegate<Action>();
            return () =>
            {
                action();
                return Task.CompletedTask;
            };
        }
    }

    private sealed record Loaded(Call Sent, Func<Task> Method) : Workload
    {
        internal override bool Blocks => true;

        internal override Task RunAsync() => Method();

        internal override void Run() => Method().GetAwaiter().GetResult();

        internal override Workload ToSend() => Sent;
    }
}
