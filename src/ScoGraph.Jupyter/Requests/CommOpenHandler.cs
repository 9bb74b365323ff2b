using ScoGraph.Jupyter.Wire;

namespace ScoGraph.Jupyter.Requests;

/// <summary>A channel that a client opens is closed again, as the protocol asks where its target is unknown.</summary>
internal sealed class CommOpenHandler : IRequestHandler
{
    public string RequestType => "comm_open";

    public void Handle(RequestContext context) =>
        context.Publish("comm_close", context.Read(WireJson.Default.CommRequest), WireJson.Default.CommRequest);
}
