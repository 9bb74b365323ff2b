using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents;
using ScoGraph.Sessions.Cells;

namespace ScoGraph.Jupyter.Requests;

/// <summary>Runs a cell: its text to all clients, its outputs as they come, then the reply.</summary>
internal sealed class ExecuteHandler(CellRunner cells, CellHistory history, Interruption interruption, RequestQueue queue) : IRequestHandler
{
    public string RequestType => "execute_request";

    public void Handle(RequestContext context)
    {
        ExecuteRequest request = context.Read(WireJson.Default.ExecuteRequest);
        bool counts = request.StoreHistory && !request.Silent;
        int count = counts ? history.Next() : history.Count;
        CellOutput output = new(context, count, request.Silent);
        CellFailure? failure = Run(request.Code, output);
        if (counts)
            history.Add(request.Code, output.ResultText);
        if (failure is null)
        {
            context.Reply("execute_reply", new ExecuteReply(count), WireJson.Default.ExecuteReply);
            return;
        }

        if (request.StopOnError)
            queue.AbortWaiting();
        context.Reply("execute_reply", new ErrorReply(failure.Name, failure.Text, failure.Lines, count), WireJson.Default.ErrorReply);
    }

    /// <summary>Everything that goes wrong is an output of the cell, even a mistake of ours: the kernel and its session live on.</summary>
    private CellFailure? Run(string code, CellOutput output)
    {
        try
        {
            // Who has seen the cell's text can stop it.
            interruption.Run(cancellationToken =>
            {
                output.ShowInput(code);
                cells.Run(code, output, cancellationToken);
            });
            return null;
        }
        catch (Exception exception)
        {
            CellFailure failure = CellFailure.Of(exception);
            output.ShowError(failure);
            return failure;
        }
        finally
        {
            output.End();
        }
    }
}
