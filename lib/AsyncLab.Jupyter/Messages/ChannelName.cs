namespace AsyncLab.Jupyter.Messages;

/// <summary>The ways between a kernel and its frontends.</summary>
internal enum ChannelName
{
    /// <summary>Requests that are answered one after the other.</summary>
    Shell,

    /// <summary>Requests that are answered at once, also while a cell runs.</summary>
    Control,

    /// <summary>Questions of the kernel to whoever sits at the frontend.</summary>
    Stdin,

    /// <summary>What all frontends get to see.</summary>
    IoPub,

    /// <summary>What is sent here comes back: the kernel lives.</summary>
    Heartbeat,
}
