using AsyncLab.Servers;

// A new server is a line here.
Dictionary<string, Func<Task<int>>> servers = new()
{
    ["web"] = WebSite.StartAsync,
};

if (args is not [var name] || !servers.TryGetValue(name, out var start))
{
    Console.Error.WriteLine($"No server is called '{string.Join(' ', args)}'. There are: {string.Join(", ", servers.Keys)}.");
    return 2;
}

// On this thread alone: one of the pool would be missing for the answers.
Console.Out.WriteLine(start().GetAwaiter().GetResult());
using var input = Console.OpenStandardInput();
while (input.ReadByte() >= 0)
{
}

// Whoever started us is gone, and nobody waits for an answer.
return 0;
