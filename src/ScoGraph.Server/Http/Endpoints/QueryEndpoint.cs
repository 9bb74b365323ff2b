using Microsoft.AspNetCore.Http;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Http.Json;

namespace ScoGraph.Server.Http.Endpoints;

/// <summary><c>POST /db/{name}/query/v2</c>: one statement.</summary>
internal sealed class QueryEndpoint(Asker asker)
{
    public async Task Handle(HttpContext context, Caller caller)
    {
        StatementRequest request = await RequestReader.Read(context.Request, asker.Options.MaxRequestBytes, needsStatement: true);
        await using Answer answer = await asker.Ask(RouteTexts.Graph(context), request.Question!, caller, context.RequestAborted);
        await Answers.Write(context, request, answer, open: null, asker.Options.Time);
    }
}
