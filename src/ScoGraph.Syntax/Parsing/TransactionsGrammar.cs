using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Mistakes;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;

namespace ScoGraph.Syntax.Parsing;

/// <summary>
/// IN TRANSACTIONS behind the braces of CALL. IN n CONCURRENT TRANSACTIONS is read, too: how many run at a time is the engine's business.
/// </summary>
internal static class TransactionsGrammar
{
    /// <summary>The batches, or null where no IN stands.</summary>
    public static IResult<TransactionBatches?> Batches(IInput input)
    {
        TokenNode first = (TokenNode)input;
        if (first.Kind != TokenKind.In)
            return new Parsed<TransactionBatches?>(null, input);
        TokenNode at = first.Next.Kind is TokenKind.Integer or TokenKind.Parameter ? first.Next.Next : first.Next;
        if (at.IsWord("CONCURRENT"))
            at = at.Next;
        if (!at.IsWord("TRANSACTIONS") && !at.IsWord("TRANSACTION"))
            return Wrong(at, "TRANSACTIONS");
        at = at.Next;
        Expression? rows = null;
        if (at.IsWord("OF"))
        {
            if (ExpressionGrammar.Expression(at.Next) is not { WasSuccessful: true } count)
                return new Failed<TransactionBatches?>(at);
            at = (TokenNode)count.Remainder;
            if (!at.IsWord("ROWS") && !at.IsWord("ROW"))
                return Wrong(at, "ROWS");
            (rows, at) = (count.Value, at.Next);
        }

        return Outcome(first, rows, at);
    }

    /// <summary>ON ERROR and REPORT STATUS.</summary>
    private static IResult<TransactionBatches?> Outcome(TokenNode first, Expression? rows, TokenNode at)
    {
        BatchFailure onError = BatchFailure.Fail;
        if (at.Kind == TokenKind.On)
        {
            TokenNode word = at.Next.Next;
            if (!at.Next.IsWord("ERROR"))
                return Wrong(at.Next, "ERROR");
            if (word.IsWord("CONTINUE") || word.IsWord("BREAK"))
                onError = word.IsWord("BREAK") ? BatchFailure.Break : BatchFailure.Continue;
            else if (!word.IsWord("FAIL"))
                return Wrong(
                    word, SyntaxErrors.SchemaWord("CONTINUE, BREAK or FAIL", word.Kind == TokenKind.EndOfText, word.Span) with
                    {
                        Hint = OtherWords.Find(word.Text),
                    });
            at = word.Next;
        }

        Identifier? status = null;
        if (at.IsWord("REPORT"))
        {
            if (!at.Next.IsWord("STATUS"))
                return Wrong(at.Next, "STATUS");
            if (onError == BatchFailure.Fail)
                return Wrong(at, SyntaxErrors.StatusOfFailure(SourceSpan.Covering(at.Span, at.Next.Span)));
            if (!Accept(at.Next.Next, TokenKind.As).WasSuccessful || Names.Variable(at.Next.Next.Next) is not { WasSuccessful: true } name)
                return new Failed<TransactionBatches?>(at);
            (status, at) = (name.Value, (TokenNode)name.Remainder);
        }

        return new Parsed<TransactionBatches?>(new TransactionBatches(TokenNode.SpanBetween(first, at), rows, onError, status), at);
    }

    private static Failed<TransactionBatches?> Wrong(TokenNode at, string expected) =>
        Wrong(at, SyntaxErrors.SchemaWord(expected, at.Kind == TokenKind.EndOfText, at.Span));

    private static Failed<TransactionBatches?> Wrong(TokenNode at, Diagnostic problem)
    {
        at.Context.Fail(problem);
        return new Failed<TransactionBatches?>(at);
    }
}
