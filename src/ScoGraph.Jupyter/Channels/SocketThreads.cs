using NetMQ;

namespace ScoGraph.Jupyter.Channels;

/// <summary>The messaging library's own threads.</summary>
internal static class SocketThreads
{
    /// <summary>Ends them, after what lingers has left; at the end of the process only.</summary>
    public static void End() => NetMQConfig.Cleanup(block: true);
}
