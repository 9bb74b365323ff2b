using ScoGraph.Model.Diagnostics;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Kit;

/// <summary>Parsers one after another, and what is made of their results together with the span that they cover.</summary>
internal static class Sequences
{
    public static Parser<TResult> Sequence<TA, TResult>(
        Parser<TA> a,
        Func<SourceSpan, TA, TResult> build) => input =>
        {
            if (a(input) is not { WasSuccessful: true } aResult)
                return new Failed<TResult>(input);
            SourceSpan span = TokenNode.SpanBetween(input, aResult.Remainder);
            TResult value = build(span, aResult.Value);
            return new Parsed<TResult>(value, aResult.Remainder);
        };

    public static Parser<TResult> Sequence<TA, TB, TResult>(
        Parser<TA> a, Parser<TB> b,
        Func<SourceSpan, TA, TB, TResult> build) => input =>
        {
            if (a(input) is not { WasSuccessful: true } aResult)
                return new Failed<TResult>(input);
            if (b(aResult.Remainder) is not { WasSuccessful: true } bResult)
                return new Failed<TResult>(input);
            SourceSpan span = TokenNode.SpanBetween(input, bResult.Remainder);
            TResult value = build(span, aResult.Value, bResult.Value);
            return new Parsed<TResult>(value, bResult.Remainder);
        };

    public static Parser<TResult> Sequence<TA, TB, TC, TResult>(
        Parser<TA> a, Parser<TB> b, Parser<TC> c,
        Func<SourceSpan, TA, TB, TC, TResult> build) => input =>
        {
            if (a(input) is not { WasSuccessful: true } aResult)
                return new Failed<TResult>(input);
            if (b(aResult.Remainder) is not { WasSuccessful: true } bResult)
                return new Failed<TResult>(input);
            if (c(bResult.Remainder) is not { WasSuccessful: true } cResult)
                return new Failed<TResult>(input);
            SourceSpan span = TokenNode.SpanBetween(input, cResult.Remainder);
            TResult value = build(span, aResult.Value, bResult.Value, cResult.Value);
            return new Parsed<TResult>(value, cResult.Remainder);
        };

    public static Parser<TResult> Sequence<TA, TB, TC, TD, TResult>(
        Parser<TA> a, Parser<TB> b, Parser<TC> c, Parser<TD> d,
        Func<SourceSpan, TA, TB, TC, TD, TResult> build) => input =>
        {
            if (a(input) is not { WasSuccessful: true } aResult)
                return new Failed<TResult>(input);
            if (b(aResult.Remainder) is not { WasSuccessful: true } bResult)
                return new Failed<TResult>(input);
            if (c(bResult.Remainder) is not { WasSuccessful: true } cResult)
                return new Failed<TResult>(input);
            if (d(cResult.Remainder) is not { WasSuccessful: true } dResult)
                return new Failed<TResult>(input);
            SourceSpan span = TokenNode.SpanBetween(input, dResult.Remainder);
            TResult value = build(span, aResult.Value, bResult.Value, cResult.Value, dResult.Value);
            return new Parsed<TResult>(value, dResult.Remainder);
        };

    public static Parser<TResult> Sequence<TA, TB, TC, TD, TE, TResult>(
        Parser<TA> a, Parser<TB> b, Parser<TC> c, Parser<TD> d, Parser<TE> e,
        Func<SourceSpan, TA, TB, TC, TD, TE, TResult> build) => input =>
        {
            if (a(input) is not { WasSuccessful: true } aResult)
                return new Failed<TResult>(input);
            if (b(aResult.Remainder) is not { WasSuccessful: true } bResult)
                return new Failed<TResult>(input);
            if (c(bResult.Remainder) is not { WasSuccessful: true } cResult)
                return new Failed<TResult>(input);
            if (d(cResult.Remainder) is not { WasSuccessful: true } dResult)
                return new Failed<TResult>(input);
            if (e(dResult.Remainder) is not { WasSuccessful: true } eResult)
                return new Failed<TResult>(input);
            SourceSpan span = TokenNode.SpanBetween(input, eResult.Remainder);
            TResult value = build(span, aResult.Value, bResult.Value, cResult.Value, dResult.Value, eResult.Value);
            return new Parsed<TResult>(value, eResult.Remainder);
        };

    public static Parser<TResult> Sequence<TA, TB, TC, TD, TE, TF, TResult>(
        Parser<TA> a, Parser<TB> b, Parser<TC> c, Parser<TD> d, Parser<TE> e, Parser<TF> f,
        Func<SourceSpan, TA, TB, TC, TD, TE, TF, TResult> build) => input =>
        {
            if (a(input) is not { WasSuccessful: true } aResult)
                return new Failed<TResult>(input);
            if (b(aResult.Remainder) is not { WasSuccessful: true } bResult)
                return new Failed<TResult>(input);
            if (c(bResult.Remainder) is not { WasSuccessful: true } cResult)
                return new Failed<TResult>(input);
            if (d(cResult.Remainder) is not { WasSuccessful: true } dResult)
                return new Failed<TResult>(input);
            if (e(dResult.Remainder) is not { WasSuccessful: true } eResult)
                return new Failed<TResult>(input);
            if (f(eResult.Remainder) is not { WasSuccessful: true } fResult)
                return new Failed<TResult>(input);
            SourceSpan span = TokenNode.SpanBetween(input, fResult.Remainder);
            TResult value = build(span, aResult.Value, bResult.Value, cResult.Value, dResult.Value, eResult.Value, fResult.Value);
            return new Parsed<TResult>(value, fResult.Remainder);
        };
}
