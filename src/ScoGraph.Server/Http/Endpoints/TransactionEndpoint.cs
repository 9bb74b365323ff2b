using System.Text;
using Microsoft.AspNetCore.Http;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Auditing;
using ScoGraph.Server.Http.Json;
using ScoGraph.Server.Http.Transactions;

namespace ScoGraph.Server.Http.Endpoints;

/// <summary><c>/db/{name}/query/v2/tx</c>: statements that take effect together. One that fails rolls the transaction back.</summary>
internal sealed class TransactionEndpoint(Asker asker, OpenTransactions transactions)
{
    /// <summary><c>POST …/tx</c>: begins one, with a first statement or without.</summary>
    public async Task Begin(HttpContext context, Caller caller)
    {
        StatementRequest request = await Read(context);
        bool reads = request.Question?.ReadOnly ?? false;
        OpenTransaction open = await transactions.Begin(RouteTexts.Graph(context), reads, caller, context.RequestAborted);
        await Run(context, request, open, caller, commit: false);
    }

    /// <summary><c>POST …/tx/{id}</c>: a statement.</summary>
    public async Task Continue(HttpContext context, Caller caller)
    {
        StatementRequest request = await Read(context);
        await Run(context, request, Take(context, caller), caller, commit: false);
    }

    /// <summary><c>POST …/tx/{id}/commit</c>: a last statement or none, and the end.</summary>
    public async Task Commit(HttpContext context, Caller caller)
    {
        StatementRequest request = await Read(context);
        await Run(context, request, Take(context, caller), caller, commit: true);
    }

    /// <summary><c>DELETE …/tx/{id}</c>: drops what it changed.</summary>
    public async Task Rollback(HttpContext context, Caller caller)
    {
        OpenTransaction open = Take(context, caller);
        transactions.End(open);
        asker.Audit(caller, open.Graph, AuditRecord.Rollback);
        context.Response.ContentType = "application/json";
        await context.Response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes("{}"), context.RequestAborted);
    }

    private Task<StatementRequest> Read(HttpContext context) =>
        RequestReader.Read(context.Request, asker.Options.MaxRequestBytes, needsStatement: false);

    private OpenTransaction Take(HttpContext context, Caller caller) =>
        transactions.Take(RouteTexts.Graph(context), RouteTexts.Transaction(context), caller);

    private async Task Run(HttpContext context, StatementRequest request, OpenTransaction open, Caller caller, bool commit)
    {
        QueryResult? result;
        try
        {
            result = request.Question is { } question
                ? await asker.Ask(open.Source, open.Graph, question, caller, context.RequestAborted) : null;
            if (commit)
            {
                asker.CheckCommit(open.Source, open.Graph, caller);
                open.Commit();
                asker.Audit(caller, open.Graph, AuditRecord.Commit);
            }
        }
        catch
        {
            transactions.End(open);
            throw;
        }

        if (commit)
            transactions.End(open);
        else
            transactions.GiveBack(open);
        await Answers.Write(context, request, result is null ? null : new WholeAnswer(result), commit ? null : open, asker.Options.Time);
    }
}
