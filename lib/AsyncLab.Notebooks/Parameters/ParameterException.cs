namespace AsyncLab.Notebooks.Parameters;

/// <summary>A notebook has no such parameter, or it cannot have such a value; the message says where and what was expected.</summary>
public sealed class ParameterException : Exception
{
    internal ParameterException(string message) : base(message)
    {
    }
}
