namespace AsyncLab.Jupyter.Messages;

/// <summary>Something that arrived is no message for this kernel; the text says why, without a full stop.</summary>
internal sealed class MalformedMessageException(string reason) : Exception(reason);
