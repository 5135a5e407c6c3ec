using System.Security.Cryptography;

namespace AsyncLab.Jupyter.Messages;

/// <summary>How messages are signed.</summary>
internal sealed class SignatureScheme
{
    /// <summary>The name of the scheme that Jupyter uses unless told otherwise.</summary>
    public const string Default = "hmac-sha256";

    private readonly HashAlgorithmName _hash;

    private SignatureScheme(HashAlgorithmName hash) => _hash = hash;

    /// <summary>The scheme of a name, or null if it is unknown.</summary>
    public static SignatureScheme? Find(string name) => name switch
    {
        Default => new(HashAlgorithmName.SHA256),
        "hmac-sha384" => new(HashAlgorithmName.SHA384),
        "hmac-sha512" => new(HashAlgorithmName.SHA512),
        _ => null,
    };

    /// <summary>The signature of some frames, one after the other.</summary>
    public byte[] Sign(byte[] key, IEnumerable<byte[]> frames)
    {
        using var hash = IncrementalHash.CreateHMAC(_hash, key);
        foreach (var frame in frames)
            hash.AppendData(frame);
        return hash.GetHashAndReset();
    }
}
