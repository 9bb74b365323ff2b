using ScoGraph.Jupyter.Wire;

namespace ScoGraph.Jupyter.Channels;

/// <summary>Takes messages that leave, from any thread, in order.</summary>
internal interface IOutbox
{
    void Send(KernelChannel channel, WireMessage message);
}
