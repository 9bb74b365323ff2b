namespace ScoGraph.Jupyter.Requests;

/// <summary>Answers one kind of request. Busy and idle are said around it.</summary>
internal interface IRequestHandler
{
    /// <summary>The message type, such as <c>execute_request</c>.</summary>
    string RequestType { get; }

    void Handle(RequestContext context);
}
