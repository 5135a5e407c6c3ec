using System.Security.Cryptography;
using System.Text;

namespace AsyncLab.Notebooks.Runs;

/// <summary>Makes one short text of many facts; other facts, or the same in another order, make another.</summary>
internal sealed class FingerprintText : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(string name, string value) => Add(name, Encoding.UTF8.GetBytes(value));

    public void Add(string name, ReadOnlySpan<byte> value)
    {
        // With the lengths, no two lists of facts are the same bytes.
        _hash.AppendData(Encoding.UTF8.GetBytes($"{name.Length} {value.Length} {name}"));
        _hash.AppendData(value);
    }

    /// <summary>The text of what was added since the last one.</summary>
    public string Take() => Convert.ToHexStringLower(_hash.GetHashAndReset())[..32];

    public void Dispose() => _hash.Dispose();
}
