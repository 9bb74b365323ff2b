using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents;

namespace ScoGraph.Jupyter.Requests;

/// <summary>There are no channels for widgets: the list of them is empty.</summary>
internal sealed class CommInfoHandler : IRequestHandler
{
    public string RequestType => "comm_info_request";

    public void Handle(RequestContext context) => context.Reply("comm_info_reply", new CommInfoReply(), WireJson.Default.CommInfoReply);
}

/// <summary>A channel that a client opens is closed again, as the protocol asks where its target is unknown.</summary>
internal sealed class CommOpenHandler : IRequestHandler
{
    public string RequestType => "comm_open";

    public void Handle(RequestContext context) =>
        context.Publish("comm_close", context.Read(WireJson.Default.CommRequest), WireJson.Default.CommRequest);
}
