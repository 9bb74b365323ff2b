using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents.Editing;
using ScoGraph.Sessions.Completion;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Jupyter.Requests;

internal sealed class IsCompleteHandler(Session session) : IRequestHandler
{
    public string RequestType => "is_complete_request";

    public void Handle(RequestContext context) =>
        context.Reply("is_complete_reply", Judge(context.Read(WireJson.Default.IsCompleteRequest).Code), WireJson.Default.IsCompleteReply);

    private IsCompleteReply Judge(string code) => CompletenessCheck.Of(session, code) switch
    {
        Completeness.Complete => new IsCompleteReply("complete"),
        Completeness.Incomplete => new IsCompleteReply("incomplete", "  "),
        _ => new IsCompleteReply("invalid"),
    };
}
