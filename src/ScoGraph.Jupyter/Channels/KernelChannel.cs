namespace ScoGraph.Jupyter.Channels;

/// <summary>The sockets of a kernel that carry messages; the heartbeat carries none.</summary>
internal enum KernelChannel
{
    /// <summary>Requests, answered in order.</summary>
    Shell,

    /// <summary>Requests that may not wait for a running cell: interrupt, shutdown.</summary>
    Control,

    /// <summary>From the kernel to all clients: status and outputs.</summary>
    IOPub,

    /// <summary>Questions of the kernel to the user; this kernel asks none.</summary>
    Stdin,
}
