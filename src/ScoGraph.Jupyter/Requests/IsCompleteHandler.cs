using ScoGraph.Jupyter.Cells;
using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents;

namespace ScoGraph.Jupyter.Requests;

internal sealed class IsCompleteHandler(NotebookSession session) : IRequestHandler
{
    public string RequestType => "is_complete_request";

    public void Handle(RequestContext context) =>
        context.Reply("is_complete_reply", Judge(context.Read(WireJson.Default.IsCompleteRequest).Code), WireJson.Default.IsCompleteReply);

    private IsCompleteReply Judge(string code) => CompletenessOf.Cell(session, code) switch
    {
        Completeness.Complete => new IsCompleteReply("complete"),
        Completeness.Incomplete => new IsCompleteReply("incomplete", "  "),
        _ => new IsCompleteReply("invalid"),
    };
}
