using ScoGraph.Jupyter.Wire;

namespace ScoGraph.Jupyter.Requests;

internal sealed class HistoryHandler(CellHistory history) : IRequestHandler
{
    public string RequestType => "history_request";

    public void Handle(RequestContext context) =>
        context.Reply("history_reply", history.Find(context.Read(WireJson.Default.HistoryRequest)), WireJson.Default.HistoryReply);
}
