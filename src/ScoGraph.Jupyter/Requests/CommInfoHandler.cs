using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents;

namespace ScoGraph.Jupyter.Requests;

/// <summary>There are no channels for widgets: the list of them is empty.</summary>
internal sealed class CommInfoHandler : IRequestHandler
{
    public string RequestType => "comm_info_request";

    public void Handle(RequestContext context) => context.Reply("comm_info_reply", new CommInfoReply(), WireJson.Default.CommInfoReply);
}
