import { randomUUID } from 'node:crypto';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { MoreLink } from '@/components/ui/more-link';
import { Prose } from '@/components/ui/prose';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import type { CommentView } from '@/lib/campaign/telling/comments';
import { paths } from '@/lib/shared/paths';
import { useCampaignWords } from './words';

type Props = {
  campaignId: string;
  comments: readonly CommentView[];
  moreHref: string | null;
  /** Null: strangers sign in first. */
  action: FormAction | null;
  signInHref: string;
};

function Said({ comment }: { comment: Omit<CommentView, 'replies'> }) {
  const { say, fullDay } = useCampaignWords();
  const { author, createdAt, body, isLead, isHidden } = comment;
  const name = author.name || say('page.former');
  return (
    <div className="flex gap-3">
      <Avatar
        size="small"
        name={name}
        picture={author.pictureId ? { src: paths.photo(author.pictureId, 320) } : null}
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 text-sm">
          <span className="font-semibold" dir="auto">
            {name}
          </span>
          {isLead && <Badge tone="leaf">{say('page.isLead')}</Badge>}
          <time dateTime={createdAt.toISOString()} className="text-ink-2">
            {fullDay(createdAt)}
          </time>
          {isHidden && <Badge>{say('page.hidden')}</Badge>}
        </p>
        <Prose text={body} />
      </div>
    </div>
  );
}

function Write({
  campaignId,
  parent,
  action,
}: {
  campaignId: string;
  parent?: CommentView;
  action: FormAction;
}) {
  const { say } = useCampaignWords();
  return (
    <Form
      action={action}
      once={randomUUID()}
      clears
      label={parent ? say('page.answerTo', { name: parent.author.name }) : say('page.commentForm')}
    >
      <HiddenField name="campaignId" value={campaignId} />
      {parent && <HiddenField name="parentId" value={parent.id} />}
      <TextArea
        name="body"
        label={say(parent ? 'page.answer' : 'page.comment')}
        rows={3}
        maxLength={3000}
        required
      />
      <div>
        <SubmitButton variant="quiet">{say('page.commentSend')}</SubmitButton>
      </div>
    </Form>
  );
}

/** Questions and words, with replies; who writes is a member. */
export function Comments({ campaignId, comments, moreHref, action, signInHref }: Props) {
  const { say } = useCampaignWords();
  return (
    <div className="stack gap-6">
      {comments.length === 0 && <p className="text-ink-2">{say('page.commentsNone')}</p>}
      <ul className="stack gap-6">
        {comments.map((comment) => (
          <li key={comment.id} className="stack gap-4">
            <Said comment={comment} />
            {comment.replies.length > 0 && (
              <ul className="stack ml-5 gap-4 border-l-2 border-line pl-5">
                {comment.replies.map((reply) => (
                  <li key={reply.id}>
                    <Said comment={reply} />
                  </li>
                ))}
              </ul>
            )}
            {action && (
              <div className="ml-11">
                <Disclosure
                  summary={say('page.answerTo', { name: comment.author.name || say('page.former') })}
                >
                  <Write campaignId={campaignId} parent={comment} action={action} />
                </Disclosure>
              </div>
            )}
          </li>
        ))}
      </ul>
      <MoreLink href={moreHref}>{say('page.older')}</MoreLink>
      {action ? (
        <Write campaignId={campaignId} action={action} />
      ) : (
        <p>
          <LinkButton href={signInHref} variant="quiet">
            {say('page.commentSignIn')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
